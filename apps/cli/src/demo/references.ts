import { systemActor } from '#accounts';
import type { LocalDate } from '#kernel';
import type { ReferenceAnswer, RefereeSetting } from '#recruitment';
import type { MentorPart } from './people.js';
import type { Services } from './services.js';
import type { Story } from './story.js';

interface Voice {
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
  readonly knows: RefereeSetting;
  readonly capacity: string;
  readonly suitability: string;
  readonly known: number;
  readonly seen: boolean;
}

const VOICES: readonly Voice[] = [
  {
    name: 'Moira Lennox',
    position: 'Team leader, Northgate Library',
    organisation: 'Northgate Library',
    knows: 'work',
    capacity: 'I was their manager.',
    suitability: 'Reliable and calm. They say what they will do and then do it.',
    known: 52,
    seen: false,
  },
  {
    name: 'Owen Pryce',
    position: 'Leader, Thursday Youth Kitchen',
    organisation: 'Thursday Youth Kitchen',
    knows: 'volunteering',
    capacity: 'They cooked with us every other week.',
    suitability: 'Good with the shy ones: they wait, and do not talk over anybody. They kept to our rules.',
    known: 20,
    seen: true,
  },
  {
    name: 'Farah Aziz',
    position: 'Course tutor, Elm College',
    organisation: 'Elm College',
    knows: 'education',
    capacity: 'I taught them for two years.',
    suitability: 'Thoughtful, always prepared, honest about what they did not know.',
    known: 30,
    seen: true,
  },
];

/** The references of one applicant, each step on its day. */
export class Referees {
  private readonly ids: string[] = [];

  constructor(
    private readonly services: Services,
    private readonly story: Story,
    private readonly organisationId: string,
    private readonly part: MentorPart,
  ) {}

  /** Two that count, the last of them decided so many days ago. */
  two(ago: number): this {
    return this.ask(0, ago + 12)
      .answer(0, ago + 6)
      .settle(0, ago + 3)
      .ask(1, ago + 12)
      .answer(1, ago + 4)
      .settle(1, ago);
  }

  ask(nth: number, ago: number): this {
    const voice = voiceOf(nth);
    this.story.on(this.story.ago(ago), async () => {
      this.ids[nth] = await this.services.references.ask(this.part.worker, this.part.id, {
        name: voice.name,
        email: this.address(nth),
        organisation: voice.organisation,
        knows: voice.knows,
      });
    });
    return this;
  }

  /** By the link of the letter, as they do. */
  answer(nth: number, ago: number, more: Partial<ReferenceAnswer> = {}): this {
    this.story.on(this.story.ago(ago), async () => {
      const [letter] = await this.services.data.query<{ body: string }[]>(
        'select body from outbox_mail where to_address = $1 order by run_at desc limit 1',
        [this.address(nth)],
      );
      const token = /\/reference\/(\S+)/.exec(letter?.body ?? '')?.[1] ?? '';
      const referee = systemActor(this.organisationId, 'demo', 'A referee');
      await this.services.referenceAnswers.answerByLink(referee, token, { ...answerOf(nth), ...more });
    });
    return this;
  }

  letter(nth: number, ago: number): this {
    const day = this.story.ago(ago);
    this.story.on(day, () =>
      this.services.referenceAnswers.fileLetter(this.part.worker, this.id(nth), answerOf(nth), day, [
        {
          name: 'letter.txt',
          bytes: Buffer.from('To Lantern Mentoring: the letter of a referee, as it came.\n'),
        },
      ]),
    );
    return this;
  }

  verify(nth: number, ago: number): this {
    return this.talk(nth, ago, 'verify', 'Called the switchboard and asked for them: it is theirs.');
  }

  takeUp(nth: number, ago: number): this {
    return this.talk(
      nth,
      ago,
      'takeUp',
      'Late four times in the first winter, when a parent was ill. Talked over then, and not since.',
    );
  }

  decide(nth: number, ago: number): this {
    const on = this.story.ago(ago);
    this.story.on(on, () =>
      this.services.references.decide(this.part.worker, this.id(nth), {
        on,
        result: 'satisfactory',
        reasons: 'Clear, from somebody who knows them well enough.',
      }),
    );
    return this;
  }

  /** Whoever has not answered by the day is reminded, as the round does. */
  remind(ago: number): this {
    this.story.on(this.story.ago(ago), async () => {
      await this.services.referenceRound.remindDue();
    });
    return this;
  }

  private settle(nth: number, ago: number): this {
    return this.verify(nth, ago).decide(nth, ago);
  }

  private talk(nth: number, ago: number, act: 'verify' | 'takeUp', words: string): this {
    const on: LocalDate = this.story.ago(ago);
    this.story.on(on, () =>
      this.services.references[act](this.part.worker, this.id(nth), { on, how: 'phone', words }),
    );
    return this;
  }

  private id(nth: number): string {
    return this.ids[nth] ?? '';
  }

  /** One referee of one applicant has one address. */
  private address(nth: number): string {
    const first = voiceOf(nth).name.split(' ')[0]?.toLowerCase() ?? '';
    return `${first}.${this.part.id.slice(0, 6)}@referees.example`;
  }
}

const voiceOf = (nth: number): Voice => {
  const voice = VOICES[nth];
  if (!voice) throw new RangeError(`no referee ${nth}`);
  return voice;
};

function answerOf(nth: number): ReferenceAnswer {
  const { name, position, knows, capacity, known, seen, suitability } = voiceOf(nth);
  return {
    name,
    position,
    setting: knows,
    related: 'no',
    capacity,
    knownMonths: known,
    seenWithChildren: seen,
    suitability,
    concern: false,
    concernWords: '',
    reengage: 'yes',
    reengageWords: '',
    confidential: nth === 0,
  };
}
