import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { certificatePdf, Certificates } from '#training';
import { Act } from '../shell/acts/act.js';
import { CurrentActor, Id } from '../shell/session/current.js';

/** A certificate to print, for staff and for the mentor whose it is. */
@Controller('training/certificates')
export class CertificatePages {
  constructor(private readonly certificates: Certificates) {}

  @Get(':id')
  @Act({
    name: 'training.certificate',
    allow: ['coordinator', 'manager', 'safeguarding-lead', 'mentor'],
    audit: 'read',
  })
  async print(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const row = await this.certificates.read(actor, id);
    const pdf = await certificatePdf(row);
    response.attachment(`certificate-${row.issued_on}.pdf`).type('application/pdf');
    response.setHeader('X-Content-Type-Options', 'nosniff').setHeader('Cache-Control', 'no-store');
    return new StreamableFile(pdf);
  }
}
