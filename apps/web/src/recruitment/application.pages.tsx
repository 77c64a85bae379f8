import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Attachments } from '#forms';
import { type Actor, isId, NotFound } from '#kernel';
import { mayRecord, PeopleReads } from '#people';
import { Files } from '#platform';
import {
  ApplicantEquality,
  ApplicationReads,
  Disclosures,
  opensDisclosures,
  SEALED_KEYS,
} from '#recruitment';
import { AsTyped } from '../casework/record-page.js';
import { paths } from '../paths.js';
import { answerWords } from '../referrals/referral-words.view.js';
import { Act } from '../shell/acts/act.js';
import { page, SummaryList, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ApplicationFile } from './application.view.js';
import { recruitmentPaths } from './recruitment-paths.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** What somebody applied with; what is sealed, on a page of its own. */
@Controller('mentors/:id/application')
export class ApplicationPages {
  constructor(
    private readonly reads: ApplicationReads,
    private readonly people: PeopleReads,
    private readonly disclosures: Disclosures,
    private readonly attachments: Attachments,
    private readonly files: Files,
    private readonly equality: ApplicantEquality,
  ) {}

  @Get()
  @Act({ name: 'application.read', allow: READERS, audit: 'read' })
  async application(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const mentor = await this.people.mentor(actor, id);
    const row = await this.reads.ofMentor(actor, id);
    return page(
      {
        title: `Application of ${mentor.name}`,
        heading: `Application of ${mentor.name}`,
        lead: mentor.programme,
        viewer,
        nav: 'recruitment',
        back: { text: mentor.name, href: paths.mentor(id) },
      },
      <ApplicationFile
        mentorId={id}
        row={row}
        asked={(await this.equality.ofMentor(actor, id)).asked}
        attachments={row ? await this.attachments.of(row.id) : []}
        writes={mayRecord(actor, mentor.programme_id)}
        opens={opensDisclosures(actor, mentor.programme_id)}
      />,
    );
  }

  @Get('disclosure')
  @Act({
    name: 'application.read-disclosure',
    allow: ['vetting-officer', 'safeguarding-lead', 'manager'],
    audit: 'read',
  })
  async disclosure(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const answers = await this.disclosures.read(actor, id);
    return page(
      {
        title: 'What the applicant disclosed',
        heading: 'What the applicant disclosed',
        lead: 'That you read this is kept. Weigh it for the role, and talk with them: a record does not by itself keep anybody from mentoring.',
        viewer,
        nav: 'recruitment',
        back: { text: 'Application', href: recruitmentPaths.application(id) },
        narrow: true,
      },
      <SummaryList
        facts={SEALED_KEYS.map(key => ({
          key: WORDS[key] ?? key,
          value: (
            <AsTyped
              text={answerWords(key === 'selfDisclosure' ? 'long-text' : 'yes-no', answers[key])}
              none="Not answered"
            />
          ),
        }))}
      />,
    );
  }

  /** Sent as an attachment, and never shown in the page. */
  @Get('files/:fileId')
  @Act({ name: 'application.download', allow: READERS, audit: 'read' })
  async download(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const row = await this.reads.ofMentor(actor, id);
    const file = row && isId(fileId) ? await this.attachments.file(row.id, fileId) : null;
    if (!file) throw new NotFound();
    const bytes = await this.files.read(file.sha256);
    response
      .type(file.media_type)
      .attachment(file.name)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .send(bytes);
  }
}

const WORDS: Readonly<Record<string, string>> = {
  barred: 'Barred from working with children or adults at risk',
  convictions: 'A conviction or caution that is not protected, or something pending',
  selfDisclosure: 'In their own words',
};
