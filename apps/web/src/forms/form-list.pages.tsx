import { Controller, Get } from '@nestjs/common';
import { FormReads } from '#forms';
import { type Actor, Clock } from '#kernel';
import { ProgrammesReads } from '#programmes';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { page, Table, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { KEPT_FORMS } from './kept-forms.js';

/** The forms of the manager's programmes, and which version of each is asked. */
@Controller('settings/forms')
export class FormListPages {
  constructor(
    private readonly forms: FormReads,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'form.list', allow: ['manager'] })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [programmes, versions] = await Promise.all([
      this.programmes.of(actor, 'manager'),
      this.forms.versions(actor),
    ]);
    const today = this.clock.today().iso;
    const rows = programmes.flatMap(programme =>
      KEPT_FORMS.map(form => {
        const own = versions.filter(
          each => each.programmeId === programme.id && each.purpose === form.purpose,
        );
        return {
          programme,
          form,
          now: own.find(each => each.publishedOn <= today),
          ahead: own.findLast(each => each.publishedOn > today),
        };
      }),
    );
    return page(
      {
        title: 'Forms',
        heading: 'Forms',
        lead: 'What each programme asks of people outside. Nothing is public before you publish it; what was sent keeps the version it was made on.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="forms" />
        <Table
          caption="Forms"
          captionHidden
          stack
          columns={[
            { text: 'Form' },
            { text: 'Programme' },
            { text: 'Asked now' },
            { text: 'From a day ahead' },
          ]}
          rows={rows.map(({ programme, form, now, ahead }) => [
            <a key={form.purpose} href={paths.form(programme.id, form.purpose)}>
              {form.title}
              <span class="cairn-visually-hidden"> in {programme.name}</span>
            </a>,
            programme.name,
            now ? `Version ${now.number}, since ${dayWords(now.publishedOn)}` : 'Not published',
            ahead ? `Version ${ahead.number}, from ${dayWords(ahead.publishedOn)}` : '',
          ])}
        />
      </>,
    );
  }
}
