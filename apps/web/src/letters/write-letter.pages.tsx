import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Actor, newId } from '#kernel';
import { type ComposedLetter, type LetterAsk, Letters } from '#letters';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Input, Radios, Textarea, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { LETTERS_OF, type LettersOf, lettersOf, navOf, subjectOf } from './case-letters.js';
import { SendLetterForm } from './letter.forms.js';
import { PART_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;
const ROUTES = LETTERS_OF.map(of => `${of}/:id/letters/:kind/:to`);

/** One letter to one person: seen filled in, changed for this once, and sent or printed. */
@Controller()
export class WriteLetterPages {
  constructor(private readonly letters: Letters) {}

  @Get(ROUTES)
  @Act({ name: 'letter.send', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param() { kind = '', to = '' }: Record<string, string>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.writing(actor, viewer, lettersOf(request), { id, kind, to }));
  }

  @Post(ROUTES)
  @Act({ name: 'letter.send', allow: WRITERS })
  async send(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param() { kind = '', to = '' }: Record<string, string>,
    @Req() request: Request,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.writing(actor, viewer, lettersOf(request), { id, kind, to }), body);
  }

  private async writing(
    actor: Actor,
    viewer: Viewer,
    of: LettersOf,
    asked: Omit<LetterAsk, 'about'>,
  ): Promise<FormRoute<SendLetterForm>> {
    const ask = { ...asked, about: subjectOf(of) };
    const letter = await this.letters.compose(actor, ask);
    const { to, about, kind } = letter;
    return {
      viewer,
      title: kind.title,
      lead: `To ${to.name}, ${PART_WORDS[to.part]}. Read it and change what does not fit. It is kept as it goes.`,
      nav: navOf(of),
      back: { text: `Letters: ${about.name}`, href: paths.letters(of, about.id) },
      action: paths.writeLetter(of, about.id, kind.key, to.key),
      button: to.email ? 'Send the letter' : 'Keep the letter and print it',
      Form: SendLetterForm,
      typed: {
        subject: letter.subject,
        body: letter.body,
        channel: to.email ? 'email' : 'print',
        occasion: newId(),
        version: String(letter.template.number),
      },
      open: () => this.letters.refuseUnfitting(letter),
      act: async ({ version, ...form }) =>
        paths.letter(await this.letters.send(actor, ask, { ...form, templateNumber: version })),
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <input type="hidden" name="occasion" value={fields.text('occasion').value ?? ''} />
          <Input {...fields.text('subject')} label="Subject" />
          <Textarea {...fields.text('body')} label="Letter" rows={18} limit={12_000} />
          <Radios {...fields.text('channel')} label="How does it go?" answers={waysTo(to)} />
        </>
      ),
    };
  }
}

const waysTo = ({ email, name }: ComposedLetter['to']) => [
  ...(email ? [{ value: 'email', text: 'By e-mail', hint: `To ${email}, as it stands on the file` }] : []),
  {
    value: 'print',
    text: 'Printed',
    hint: email
      ? 'As a PDF, to post or to hand over'
      : `As a PDF, to post or to hand over: no e-mail address of ${name} stands on the file`,
  },
];
