import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type DraftForm, FIELD_KINDS, FormReads, type FormField, Forms } from '#forms';
import { type Actor, Clock, NotFound } from '#kernel';
import { ProgrammesReads } from '#programmes';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Select, Textarea, Tickbox, type Viewer } from '../shell/components.js';
import { orInvalid, readForm } from '../shell/forms/read-form.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import {
  askedField,
  FieldForm,
  IntroForm,
  KIND_WORDS,
  MoveForm,
  PublishForm,
  typedField,
} from './field.forms.js';
import { editorPage } from './form-editor.view.js';
import { KEPT_FORMS, type KeptForm } from './kept-forms.js';

const MANAGERS = ['manager'] as const;

interface Edited {
  readonly of: KeptForm & { readonly programmeId: string };
  readonly programme: string;
  readonly draft: DraftForm;
}

/** The draft of a form: its questions in order, each changed on a page of its own, and published from a day. */
@Controller('settings/forms/:id/:purpose')
export class FormEditorPages {
  constructor(
    private readonly forms: Forms,
    private readonly reads: FormReads,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'form.edit', allow: MANAGERS })
  async editor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('purpose') purpose: string,
  ): Promise<string> {
    return editorPage(viewer, await this.edited(actor, id, purpose));
  }

  @Get(['intro', 'publish', 'new', 'fields/:key'])
  @Act({ name: 'form.edit', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param() { purpose = '', key = '' }: Record<string, string>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const page = response.req.path.split('/')[5] ?? '';
    const edited = await this.edited(actor, id, purpose);
    if (page === 'intro') return showForm(response, this.introducing(actor, viewer, edited));
    if (page === 'publish') return showForm(response, this.publishing(actor, viewer, edited));
    return showForm(
      response,
      this.asking(actor, viewer, edited, page === 'new' ? null : fieldOf(edited, key)),
    );
  }

  @Post('intro')
  @Act({ name: 'form.introduce', allow: MANAGERS })
  async introduce(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('purpose') purpose: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, this.introducing(actor, viewer, await this.edited(actor, id, purpose)), body);
  }

  @Post('publish')
  @Act({ name: 'form.publish', allow: MANAGERS })
  async publish(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('purpose') purpose: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, this.publishing(actor, viewer, await this.edited(actor, id, purpose)), body);
  }

  @Post(['new', 'fields/:key'])
  @Act({ name: 'form.edit-field', allow: MANAGERS })
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param() { purpose = '', key = '' }: Record<string, string>,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const edited = await this.edited(actor, id, purpose);
    return sendForm(response, this.asking(actor, viewer, edited, key ? fieldOf(edited, key) : null), body);
  }

  @Post('fields/:key/:change')
  @Act({ name: 'form.move-field', allow: MANAGERS })
  async change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param() { purpose = '', key = '', change = '' }: Record<string, string>,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const edited = await this.edited(actor, id, purpose);
    const { version } = orInvalid(readForm(MoveForm, body));
    fieldOf(edited, key);
    if (change === 'remove') await this.forms.remove(actor, edited.of, version ?? 0, key);
    else if (change === 'up' || change === 'down')
      await this.forms.move(actor, edited.of, version ?? 0, key, change);
    else throw new NotFound();
    response.redirect(303, paths.form(id, purpose));
  }

  private async edited(actor: Actor, programmeId: string, purpose: string): Promise<Edited> {
    const kept = KEPT_FORMS.find(each => each.purpose === purpose);
    const programme = (await this.programmes.of(actor, 'manager')).find(each => each.id === programmeId);
    if (!kept || !programme) throw new NotFound();
    const of = { ...kept, programmeId };
    return { of, programme: programme.name, draft: await this.reads.draft(actor, of) };
  }

  private introducing(actor: Actor, viewer: Viewer, { of, draft }: Edited): FormRoute<IntroForm> {
    return {
      ...around(viewer, of),
      title: 'Words above the form',
      action: paths.formIntro(of.programmeId, of.purpose),
      button: 'Save the words',
      Form: IntroForm,
      typed: { intro: draft.intro, version: String(draft.version) },
      act: async ({ version, intro }) => {
        await this.forms.introduce(actor, of, version ?? 0, intro);
        return paths.form(of.programmeId, of.purpose);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <Textarea
            {...fields.text('intro')}
            label="What should people know before they begin?"
            rows={5}
            limit={2000}
          />
        </>
      ),
    };
  }

  private publishing(actor: Actor, viewer: Viewer, { of, draft, programme }: Edited): FormRoute<PublishForm> {
    return {
      ...around(viewer, of),
      title: `Publish: ${of.title}, ${programme}`,
      lead: 'From that day people outside are asked these questions. What was sent before keeps the version it was made on.',
      action: paths.formPublish(of.programmeId, of.purpose),
      button: 'Publish the form',
      Form: PublishForm,
      typed: { ...typedDay('from', this.clock.today()), version: String(draft.version) },
      act: async ({ version, from }) => {
        await this.forms.publish(actor, of, version ?? 0, from);
        return paths.forms;
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <DateInput {...fields.day('from')} label="From which day?" />
        </>
      ),
    };
  }

  private asking(
    actor: Actor,
    viewer: Viewer,
    { of, draft }: Edited,
    field: FormField | null,
  ): FormRoute<FieldForm> {
    const { programmeId, purpose } = of;
    return {
      ...around(viewer, of),
      title: field ? 'Change a question' : 'Add a question',
      ...(field?.fixed && {
        lead: 'This question is needed to answer people and to find their file: its words can change, its kind cannot.',
      }),
      action: field ? paths.formField(programmeId, purpose, field.key) : paths.formNew(programmeId, purpose),
      button: field ? 'Save the question' : 'Add the question',
      Form: FieldForm,
      typed: { ...(field ? typedField(field) : { kind: 'text' }), version: String(draft.version) },
      act: async form => {
        if (field) await this.forms.correct(actor, of, form.version ?? 0, field.key, askedField(form));
        else await this.forms.add(actor, of, form.version ?? 0, askedField(form));
        return paths.form(programmeId, purpose);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <Input {...fields.text('label')} label="The question" />
          <Input {...fields.text('help')} label="Help below it" />
          <Input {...fields.text('heading')} label="Heading above it, where it begins a part of the form" />
          {!field?.fixed && (
            <>
              <Select
                {...fields.text('kind')}
                label="How is it answered?"
                choices={FIELD_KINDS.map(value => ({ value, text: KIND_WORDS[value] }))}
              />
              <Textarea
                {...fields.text('answers')}
                label="The answers to choose from, one on each line"
                hint="Only where it is answered by choosing."
                rows={5}
              />
              <Tickbox {...fields.tick('required')} label="It must be answered" />
            </>
          )}
        </>
      ),
    };
  }
}

const around = (viewer: Viewer, { programmeId, purpose, title }: Edited['of']) => ({
  viewer,
  nav: 'settings',
  back: { text: title, href: paths.form(programmeId, purpose) },
});

function fieldOf({ draft }: Edited, key: string): FormField {
  const field = draft.fields.find(each => each.key === key);
  if (!field) throw new NotFound();
  return field;
}
