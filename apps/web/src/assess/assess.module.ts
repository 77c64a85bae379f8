import { Module } from '@nestjs/common';
import { AssessPages } from './assess.pages.js';

/** For assessors, who have no account. */
@Module({ controllers: [AssessPages] })
export class AssessModule {}
