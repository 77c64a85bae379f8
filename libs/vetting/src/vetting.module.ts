import { Module } from '@nestjs/common';
import { Vetting } from './vetting.service.js';

@Module({ providers: [Vetting], exports: [Vetting] })
export class VettingModule {}
