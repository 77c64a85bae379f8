import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import { MatchWeights, MOST_WEIGHT, PoolReads, WEIGHT_KEYS, type WeightKey, type Weights } from '#matching';
import { ProgrammesReads } from '#programmes';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { Card, Input, page, type Viewer } from '../shell/components.js';
import { IsWholeNumber } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { matchingPaths } from './matching-paths.js';

const MANAGERS = ['manager'] as const;
const RANGE = { min: 0, max: MOST_WEIGHT, required: `Enter a whole number from 0 to ${MOST_WEIGHT}` };

export const WEIGHT_WORDS: Record<WeightKey, string> = {
  needs: 'Help that the mentor can give',
  experience: 'Having helped with it before',
  interests: 'Interests in common',
  times: 'Free at the same time',
  nearness: 'Nearness',
  languages: 'Language',
  wishes: 'The young person’s wishes',
  learning: 'The same way of learning',
};

class WeightsForm implements Weights {
  @IsWholeNumber(RANGE) readonly needs!: number;
  @IsWholeNumber(RANGE) readonly experience!: number;
  @IsWholeNumber(RANGE) readonly interests!: number;
  @IsWholeNumber(RANGE) readonly times!: number;
  @IsWholeNumber(RANGE) readonly nearness!: number;
  @IsWholeNumber(RANGE) readonly languages!: number;
  @IsWholeNumber(RANGE) readonly wishes!: number;
  @IsWholeNumber(RANGE) readonly learning!: number;
}

/** What weighs how much in the suggestions of a programme. */
@Controller('settings/matching')
export class WeightPages {
  constructor(
    private readonly weights: MatchWeights,
    private readonly pools: PoolReads,
    private readonly programmes: ProgrammesReads,
  ) {}

  @Get()
  @Act({ name: 'match.weights', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const managed = await this.programmes.of(actor, 'manager');
    const weights = await Promise.all(managed.map(({ id }) => this.pools.weights(id)));
    return page(
      {
        title: 'Matching',
        heading: 'Matching',
        lead: 'What weighs how much when Cairn suggests a match. Sex, age, ethnicity, belief and the like never weigh by themselves: they count only where a young person asks, with the reason.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="matching" />
        <div class="stack">
          {managed.map((programme, at) => (
            <Card
              key={programme.id}
              id={`weights-${programme.id}`}
              title={programme.name}
              aside={
                <a href={matchingPaths.weightsOf(programme.id)}>
                  Change<span class="cairn-visually-hidden"> what weighs in {programme.name}</span>
                </a>
              }
            >
              <ul class="stack stack--tight">
                {WEIGHT_KEYS.map(key => (
                  <li key={key}>
                    {WEIGHT_WORDS[key]}: {weights[at]?.[key]}
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      </>,
    );
  }

  @Get(':programmeId')
  @Act({ name: 'match.weigh', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.setting(actor, viewer, id));
  }

  @Post(':programmeId')
  @Act({ name: 'match.weigh', allow: MANAGERS })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.setting(actor, viewer, id), body);
  }

  private async setting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<WeightsForm>> {
    const programme = (await this.programmes.of(actor, 'manager')).find(each => each.id === id);
    if (!programme) throw new NotFound();
    const weights = await this.pools.weights(id);
    return {
      viewer,
      title: `What weighs in a match: ${programme.name}`,
      lead: '0 is not at all, 5 is most. It holds from now on; decisions made before keep the reasons that they were made with.',
      nav: 'settings',
      back: { text: 'Matching', href: matchingPaths.weights },
      action: matchingPaths.weightsOf(id),
      button: 'Save what weighs',
      Form: WeightsForm,
      typed: Object.fromEntries(WEIGHT_KEYS.map(key => [key, String(weights[key])])),
      act: async form => {
        await this.weights.set(
          actor,
          id,
          Object.fromEntries(WEIGHT_KEYS.map(key => [key, form[key]])) as Weights,
        );
        return matchingPaths.weights;
      },
      body: fields => (
        <>
          {WEIGHT_KEYS.map(key => (
            <Input key={key} {...fields.text(key)} label={WEIGHT_WORDS[key]} inputmode="numeric" width={4} />
          ))}
        </>
      ),
    };
  }
}
