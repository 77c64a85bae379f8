import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Attachments } from '#forms';
import { type Actor, Clock, isId, NotFound } from '#kernel';
import { mayRecord, PeopleReads } from '#people';
import { Files } from '#platform';
import { LikenessReads, ReferralReads } from '#referrals';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ReferralFile } from './referral.view.js';
import { SOURCE_WORDS } from './words.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** One referral: what was said, whom we may know already, and what can be done. */
@Controller()
export class ReferralPages {
  constructor(
    private readonly reads: ReferralReads,
    private readonly likeness: LikenessReads,
    private readonly attachments: Attachments,
    private readonly people: PeopleReads,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  @Get('referrals/:id')
  @Act({ name: 'referral.read', allow: READERS, audit: 'read' })
  async referral(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.reads.referral(actor, id, this.clock.today());
    const [questions, attachments, known] = await Promise.all([
      this.reads.questions(row),
      row.reads ? this.attachments.of(id) : [],
      row.menteeId ? [] : this.likeness.of(actor, row),
    ]);
    return page(
      {
        title: `Referral of ${row.name}`,
        heading: row.name,
        lead: `${row.reference} · ${SOURCE_WORDS[row.source]} · ${row.programme}`,
        viewer,
        nav: 'referrals',
        breadcrumbs: [{ text: 'Referrals', href: paths.referrals }],
      },
      <ReferralFile
        row={row}
        questions={questions}
        attachments={attachments}
        known={known}
        writes={mayRecord(actor, row.programmeId)}
      />,
    );
  }

  /** Sent as an attachment, and only to those who read the words of the case. */
  @Get('referrals/:id/files/:fileId')
  @Act({ name: 'referral.download', allow: READERS, audit: 'read' })
  async download(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const row = await this.reads.referral(actor, id, this.clock.today());
    const file = row.reads && isId(fileId) ? await this.attachments.file(id, fileId) : null;
    if (!file) throw new NotFound();
    const bytes = await this.files.read(file.sha256);
    response
      .type(file.media_type)
      .attachment(file.name)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .send(bytes);
  }

  /** The newest referral of a mentee: its form where something is open, else the referral. */
  @Get('mentees/:id/referral')
  @Act({ name: 'referral.of-mentee', allow: READERS })
  async ofMentee(
    @CurrentActor() actor: Actor,
    @Id('id') menteeId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.people.mentee(actor, menteeId);
    const [newest] = await this.reads.ofMentee(actor, menteeId);
    if (!newest) throw new NotFound();
    const { completedOn, formVersionId, id } = await this.reads.referral(
      actor,
      newest.id,
      this.clock.today(),
    );
    const open = formVersionId && !completedOn;
    response.redirect(303, open ? paths.referralStep(id, 'complete') : paths.referral(id));
  }
}
