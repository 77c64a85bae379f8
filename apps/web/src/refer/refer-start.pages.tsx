import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { WaitReads } from '#referrals';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, Panel, type Viewer } from '../shell/components.js';
import { CurrentViewer } from '../shell/session/current.js';
import { ReferDoor } from './refer-door.js';
import { closedPage } from './refer-form.view.js';
import { AUDIENCE_WORDS, waitInWords } from './words.js';

/** The way in from outside: which programme, and who are you. */
@Controller('refer')
export class ReferStartPages {
  constructor(
    private readonly door: ReferDoor,
    private readonly waits: WaitReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'refer.start', allow: 'public' })
  async programmes(@CurrentViewer() viewer: Viewer): Promise<string> {
    const programmes = await this.door.programmes();
    return page(
      {
        title: 'Find a mentor',
        heading: 'Find a mentor',
        lead: 'A mentor is a trained volunteer who meets a young person, listens, and is on their side.',
        viewer,
        narrow: true,
      },
      programmes.length ? (
        <>
          <h2>Which programme is it for?</h2>
          <ul class="cairn-doors">
            {programmes.map(({ id, key, name }) => (
              <li key={id}>
                <a href={paths.referTo(key)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Panel title="No programme takes referrals here" level={2}>
          <p>Please call us instead.</p>
        </Panel>
      ),
    );
  }

  @Get('to/:key')
  @Act({ name: 'refer.start', allow: 'public' })
  async audience(@Param('key') key: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    const programme = await this.door.programme(key);
    const closure = await this.door.closureOf(programme);
    if (closure) return closedPage(viewer, programme, closure);
    const [audiences, outlook] = await Promise.all([
      this.door.audiences(programme),
      this.waits.outlook(programme.id, this.clock.today()),
    ]);
    return page(
      {
        title: `Find a mentor, ${programme.name}`,
        heading: `Find a mentor: ${programme.name}`,
        viewer,
        back: { text: 'Programmes', href: paths.refer },
        narrow: true,
      },
      <>
        <h2>Who are you?</h2>
        <ul class="cairn-doors">
          {(['self', 'carer', 'agency'] as const)
            .filter(each => audiences.includes(each))
            .map(each => (
              <li key={each}>
                <a href={paths.referForm(programme.key, each)}>{AUDIENCE_WORDS[each].choice}</a>
                <p class="soft">{AUDIENCE_WORDS[each].hint}</p>
              </li>
            ))}
        </ul>
        <h2>How long it takes</h2>
        <p>We answer within five working days and decide within twenty. {waitInWords(outlook, false)}</p>
      </>,
    );
  }
}
