import { Module } from '@nestjs/common';
import { PeopleModule } from '#people';
import { Accreditations } from './accreditation.service.js';
import { Particulars } from './particulars.service.js';
import { MentorPhotos } from './photos.service.js';

const PARTS = [Accreditations, Particulars, MentorPhotos];

@Module({ imports: [PeopleModule], providers: PARTS, exports: PARTS })
export class ParticularsModule {}
