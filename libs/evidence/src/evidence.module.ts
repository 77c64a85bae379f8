import { Global, Module } from '@nestjs/common';
import { Catalogue, readCatalogue } from './catalogue/catalogue.js';

/** A fault in any framework file stops the start, with its file and line. */
@Global()
@Module({ providers: [{ provide: Catalogue, useFactory: () => readCatalogue() }], exports: [Catalogue] })
export class EvidenceModule {}
