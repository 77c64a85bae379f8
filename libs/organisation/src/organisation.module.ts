import { Module } from '@nestjs/common';
import { DocumentReads } from './documents.reads.js';
import { Documents } from './documents.service.js';

@Module({ providers: [Documents, DocumentReads], exports: [Documents, DocumentReads] })
export class OrganisationModule {}
