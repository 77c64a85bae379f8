import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, LocalDate, NotFound, programmesWith } from '#kernel';
import { DocumentReads, type DocumentRow } from '#organisation';
import { Files } from '#platform';
import { DataSource } from 'typeorm';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  counted,
  inSentence,
  LinkButton,
  page,
  Panel,
  State,
  Table,
  Tag,
  type Viewer,
} from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { typeWords } from './type-words.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;
const NOTICE_DAYS = 60;

@Controller()
export class RegisterPages {
  constructor(
    private readonly documents: DocumentReads,
    private readonly files: Files,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('documents')
  @Act({ name: 'document.list', allow: READERS })
  async register(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const rows = await this.documents.register(actor);
    const today = this.clock.today();
    return page(
      {
        title: 'Documents',
        heading: 'Documents',
        lead: `${counted(rows.length, 'document')} in the register. What is in date here is what the frameworks see.`,
        viewer,
        nav: 'documents',
        ...(programmesWith(actor, 'coordinator', 'manager').length
          ? {
              actions: (
                <LinkButton href={paths.newDocument} icon="plus">
                  File a document
                </LinkButton>
              ),
            }
          : {}),
      },
      rows.length ? (
        <Table
          caption="Document register"
          captionHidden
          stack
          columns={[
            { text: 'Title' },
            { text: 'State' },
            { text: 'Review due' },
            { text: 'Kind' },
            { text: 'For' },
            { text: 'Owner' },
          ]}
          rows={rows.map(row => [
            <a key={row.id} href={paths.document(row.id)}>
              {row.title}
            </a>,
            <DocumentState row={row} today={today} />,
            row.review_due_on ? inSentence(LocalDate.of(row.review_due_on)) : 'not approved',
            typeWords(row.type),
            row.programme ?? 'Whole organisation',
            row.owner ?? 'nobody named',
          ])}
        />
      ) : (
        <Panel title="No documents yet" level={2}>
          <p>File your policies here once; each indicator that asks for one finds it by its kind.</p>
        </Panel>
      ),
    );
  }

  /** Sent as an attachment, and only to those who may read the document that it belongs to. */
  @Get('files/:id')
  @Act({ name: 'document.download', allow: READERS })
  async download(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.documents.fileOf(actor, id);
    const file = await this.files.find(this.source, id);
    if (!file) throw new NotFound();
    response
      .type(file.media_type)
      .attachment(file.name)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .send(await this.files.read(file.sha256));
  }
}

export const DocumentState = ({ row, today }: { row: DocumentRow; today: LocalDate }) => {
  if (row.withdrawn_on)
    return (
      <Tag family="none" icon="ready" plain>
        Withdrawn
      </Tag>
    );
  if (!row.approved_on || !row.review_due_on)
    return (
      <Tag family="late" icon="gap" plain>
        Gap: not approved
      </Tag>
    );
  if (!row.file_id)
    return (
      <Tag family="late" icon="gap" plain>
        Gap: no file
      </Tag>
    );
  const left = today.daysUntil(LocalDate.of(row.review_due_on));
  if (left < 0) return <State is="overdue" detail={counted(-left, 'day')} plain />;
  return left <= NOTICE_DAYS ? (
    <State is="due-soon" detail={counted(left, 'day')} plain />
  ) : (
    <Tag family="good" icon="ready" plain>
      In date
    </Tag>
  );
};
