import { Global, Module } from '@nestjs/common';
import { Catalogue, readCatalogue } from './catalogue/catalogue.js';
import { PackJob } from './packs/pack-job.js';
import { PackReads } from './packs/packs.reads.js';
import { Packs } from './packs/packs.service.js';

/** A fault in any framework file stops the start, with its file and line. */
@Global()
@Module({
  providers: [{ provide: Catalogue, useFactory: () => readCatalogue() }, Packs, PackReads, PackJob],
  exports: [Catalogue, Packs, PackReads],
})
export class EvidenceModule {}
