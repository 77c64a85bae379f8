import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, type LocalDate, NotFound } from '#kernel';
import { ProgrammesReads } from '#programmes';
import { Closures, type ClosureRow } from '#referrals';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { Button, CsrfForm, DateInput, page, Table, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CleanText, IsDayParts } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const MANAGERS = ['manager'] as const;

export class CloseForm {
  @IsDayParts({ required: 'Enter the first day without referrals' }) readonly from!: LocalDate;
  @IsDayParts() readonly reopensOn!: LocalDate | null;
  @CleanText(1000) readonly words!: string;
}

/** Whether each programme takes referrals, and from when it does again. */
@Controller('settings/closures')
export class ClosurePages {
  constructor(
    private readonly closures: Closures,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'referrals.closures', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [programmes, closures] = await Promise.all([
      this.programmes.of(actor, 'manager'),
      this.closures.standing(actor),
    ]);
    const today = this.clock.today().iso;
    const of = (id: string) =>
      closures.find(each => each.programmeId === id && (!each.reopensOn || each.reopensOn > today));
    return page(
      {
        title: 'Taking referrals',
        heading: 'Taking referrals',
        lead: 'A programme that is full closes its public form; the page says so, and from when it opens again.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="closures" />
        <Table
          caption="Taking referrals"
          captionHidden
          stack
          columns={[{ text: 'Programme' }, { text: 'Takes referrals' }, { text: 'Change' }]}
          rows={programmes.map(({ id, name }) => {
            const closure = of(id);
            return [
              name,
              closure ? standing(closure, today) : 'Yes',
              <div key={id} class="cairn-button-group">
                <a href={paths.closeReferrals(id)}>
                  {closure ? 'Change the days' : 'Close'}
                  <span class="cairn-visually-hidden"> {name}</span>
                </a>
                {closure && (
                  <CsrfForm action={paths.reopenReferrals(id)}>
                    <Button kind="secondary" small>
                      Open now<span class="cairn-visually-hidden"> {name}</span>
                    </Button>
                  </CsrfForm>
                )}
              </div>,
            ];
          })}
        />
      </>,
    );
  }

  @Get(':id')
  @Act({ name: 'referrals.close', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.closing(actor, viewer, id));
  }

  @Post(':id')
  @Act({ name: 'referrals.close', allow: MANAGERS })
  async close(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.closing(actor, viewer, id), body);
  }

  @Post(':id/reopen')
  @Act({ name: 'referrals.reopen', allow: MANAGERS })
  async reopen(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.closures.reopen(actor, id);
    response.redirect(303, paths.closures);
  }

  private async closing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CloseForm>> {
    const programme = (await this.programmes.of(actor, 'manager')).find(each => each.id === id);
    if (!programme) throw new NotFound();
    return {
      viewer,
      title: `Close ${programme.name} to referrals`,
      nav: 'settings',
      back: { text: 'Taking referrals', href: paths.closures },
      action: paths.closeReferrals(id),
      button: 'Close to referrals',
      warning: true,
      Form: CloseForm,
      typed: typedDay('from', this.clock.today()),
      act: async form => {
        await this.closures.close(actor, id, form);
        return paths.closures;
      },
      body: fields => (
        <>
          <DateInput {...fields.day('from')} label="From which day?" />
          <DateInput
            {...fields.day('reopensOn')}
            label="On which day does it open again?"
            hint="Leave it empty if you do not know yet."
          />
          <Textarea
            {...fields.text('words')}
            label="What should people read meanwhile?"
            hint="Such as whom they can turn to."
            rows={4}
            limit={1000}
          />
        </>
      ),
    };
  }
}

const standing = ({ closedFrom, reopensOn }: ClosureRow, today: string): string =>
  `${closedFrom <= today ? 'No' : `Until ${dayWords(closedFrom)}`}; ${reopensOn ? `again from ${dayWords(reopensOn)}` : 'no day set yet'}`;
