import { Module } from '@nestjs/common';
import { AcknowledgementReads } from './acknowledgements.reads.js';
import { Acknowledgements } from './acknowledgements.service.js';
import { DocumentReads } from './documents.reads.js';
import { Documents } from './documents.service.js';

const PARTS = [Documents, DocumentReads, Acknowledgements, AcknowledgementReads];

@Module({ providers: PARTS, exports: PARTS })
export class OrganisationModule {}
