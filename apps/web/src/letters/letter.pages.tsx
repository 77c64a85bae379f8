import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import { letterPdf, LetterReads, type LetterRow } from '#letters';
import { AsTyped } from '../casework/record-page.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Card, LinkButton, page, SummaryList, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { lettersAbout, navOf } from './case-letters.js';
import { CHANNEL_WORDS, PART_WORDS, senderWords } from './words.js';

/** A letter as it went. */
@Controller('letters/:id')
export class LetterPages {
  constructor(private readonly reads: LetterReads) {}

  @Get()
  @Act({ name: 'letter.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async letter(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.reads.letter(actor, id);
    const of = lettersAbout(row.about);
    return page(
      {
        title: row.title,
        heading: row.title,
        viewer,
        nav: navOf(of),
        narrow: true,
        back: { text: 'Letters', href: paths.letters(of, row.aboutId) },
        ...(row.reads && {
          actions: <LinkButton href={paths.letterPdf(id)}>Open it as a PDF</LinkButton>,
        }),
      },
      <div class="stack stack--loose">
        <SummaryList facts={factsOf(row)} />
        {row.reads ? (
          <Card id="subject" title={row.subject}>
            <p>
              <AsTyped text={row.body} none="" />
            </p>
          </Card>
        ) : (
          <p class="soft">
            What it says is for the coordinator and the safeguarding lead; you see that it went.
          </p>
        )}
      </div>,
    );
  }

  /** For who reads its words; made anew from what was kept. */
  @Get('pdf')
  @Act({ name: 'letter.print', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async pdf(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const row = await this.reads.letter(actor, id);
    if (!row.reads) throw new NotFound();
    const pdf = await letterPdf(row);
    response.attachment(`letter-${row.sentOn}.pdf`).type('application/pdf');
    response.setHeader('X-Content-Type-Options', 'nosniff').setHeader('Cache-Control', 'no-store');
    return new StreamableFile(pdf);
  }
}

const factsOf = (row: LetterRow) => [
  { key: 'To', value: `${row.toName}, ${PART_WORDS[row.part]}` },
  ...(row.toEmail ? [{ key: 'Address', value: row.toEmail }] : []),
  ...(row.toPostal ? [{ key: 'Address', value: <AsTyped text={row.toPostal} none="" /> }] : []),
  { key: 'Day', value: `${dayWords(row.sentOn)}. ${CHANNEL_WORDS[row.channel]}` },
  { key: 'Sent by', value: senderWords(row) },
  {
    key: 'Words',
    value:
      (row.templateNumber ? `Version ${row.templateNumber} of the programme’s own` : 'The standard text') +
      (row.reworded ? ', changed for this once' : ''),
  },
];
