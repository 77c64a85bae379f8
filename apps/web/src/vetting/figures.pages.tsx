import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, LocalDate, NotFound } from '#kernel';
import {
  type FigureKey,
  type FigureRow,
  isFigure,
  JURISDICTIONS,
  NEVER_ENDS,
  VettingFigureSettings,
} from '#vetting';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { Card, DateInput, Input, page, SummaryList, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { FigureForm } from './figures.form.js';
import { dayOf, JURISDICTION_WORDS } from './words.js';

const MANAGERS = ['manager'] as const;

const FIGURES: Readonly<Record<FigureKey, { readonly label: string; readonly unit: string }>> = {
  'days-in-thirty': { label: 'Days in any 30 that are still not often', unit: 'days' },
  'supervision-exempt-until': {
    label: 'Last day on which supervision took a role out of regulated activity',
    unit: '',
  },
  youngest: { label: 'Youngest who can be checked', unit: 'years' },
  'recheck-months': { label: 'A check is done again after', unit: 'months' },
  'status-months': { label: 'A look into the update service holds for', unit: 'months' },
  'content-months': { label: 'What a certificate said is destroyed after', unit: 'months' },
  'abroad-months': { label: 'A stay abroad asks for a certificate of good conduct from', unit: 'months' },
  'abroad-years': { label: 'Stays abroad are asked for over the last', unit: 'years' },
  'grace-months': {
    label: 'A mentor sees their mentee after a check has ended for another',
    unit: 'months',
  },
};

/** The figures of the law and of practice behind vetting, with the day from which each holds. */
@Controller('settings/vetting')
export class VettingFigurePages {
  constructor(
    private readonly figures: VettingFigureSettings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'vetting.figures', allow: MANAGERS })
  async list(@CurrentViewer() viewer: Viewer): Promise<string> {
    const today = this.clock.today();
    const rows = await this.figures.list(today);
    return page(
      {
        title: 'Figures of vetting',
        heading: 'Figures of vetting',
        lead: 'They come with Cairn as the law stands. When it changes, set the new figure from its day: what was decided before stays as it was.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="vetting" />
        <div class="stack stack--loose">
          {JURISDICTIONS.map(nation => (
            <Card key={nation} id={`figures-${nation}`} title={JURISDICTION_WORDS[nation]}>
              <SummaryList
                facts={rows.filter(row => row.jurisdiction === nation).map(row => fact(row, today))}
              />
            </Card>
          ))}
        </div>
      </>,
    );
  }

  @Get(':nation/:key')
  @Act({ name: 'vetting.set-figure', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Param('nation') nation: string,
    @Param('key') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.figure(actor, viewer, nation, key));
  }

  @Post(':nation/:key')
  @Act({ name: 'vetting.set-figure', allow: MANAGERS })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Param('nation') nation: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.figure(actor, viewer, nation, key), body);
  }

  private async figure(
    actor: Actor,
    viewer: Viewer,
    word: string,
    key: string,
  ): Promise<FormRoute<FigureForm>> {
    const nation = JURISDICTIONS.find(name => name === word);
    if (!nation || !isFigure(key)) throw new NotFound();
    const today = this.clock.today();
    const rows = await this.figures.list(today);
    const standing = rows.find(row => row.jurisdiction === nation && row.key === key);
    return {
      viewer,
      title: `${FIGURES[key].label}: ${JURISDICTION_WORDS[nation]}`,
      nav: 'settings',
      back: { text: 'Figures of vetting', href: paths.vettingFigures },
      action: paths.vettingFigure(nation, key),
      button: 'Save the change',
      Form: FigureForm,
      typed: { value: standing?.value ?? '', ...typedDay('from', today) },
      act: async form => {
        await this.figures.set(actor, nation, key, form.value, form.from);
        return paths.vettingFigures;
      },
      body: fields => (
        <>
          <Input
            {...fields.text('value')}
            label={FIGURES[key].unit ? `How many ${FIGURES[key].unit}?` : 'Until which day?'}
            {...(FIGURES[key].unit
              ? { inputmode: 'numeric' as const, width: 4 as const }
              : { hint: `As 2026-08-31, or “${NEVER_ENDS}” while it goes on`, width: 10 as const })}
          />
          <DateInput {...fields.day('from')} label="From which day?" hint="Today or a later day" />
        </>
      ),
    };
  }
}

function fact(row: FigureRow, today: LocalDate) {
  const label = FIGURES[row.key].label;
  const ahead = row.effective_from > today.iso ? `From ${dayOf(row.effective_from)}: ` : '';
  const by = row.set_by ? `, set by ${row.set_by} from ${dayOf(row.effective_from)}` : '';
  return {
    key: label,
    value: `${ahead}${valueOf(row)}${by}`,
    action: (
      <a
        href={paths.vettingFigure(row.jurisdiction, row.key)}
        aria-label={`Change: ${label}, ${JURISDICTION_WORDS[row.jurisdiction]}`}
      >
        Change
      </a>
    ),
  };
}

const valueOf = ({ key, value }: { readonly key: FigureKey; readonly value: string }): string =>
  key === 'supervision-exempt-until'
    ? (LocalDate.parse(value)?.toString() ?? 'it still does')
    : `${value} ${FIGURES[key].unit}`;
