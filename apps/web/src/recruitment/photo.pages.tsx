import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { PeopleReads } from '#people';
import { MentorPhotos } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { Act } from '../shell/acts/act.js';
import { Button, CsrfForm, FileUpload, Tickbox, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id, Upload, type UploadedFile } from '../shell/session/current.js';
import { PhotoForm } from './particulars.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** The picture that is printed on a badge. */
@Controller('mentors/:id/photo')
export class PhotoPages {
  constructor(
    private readonly photos: MentorPhotos,
    private readonly people: PeopleReads,
  ) {}

  @Get()
  @Act({ name: 'mentor.photo', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.keeping(actor, viewer, id, null));
  }

  @Post()
  @Act({ name: 'mentor.photo', allow: WRITERS })
  async keep(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Upload('photo') photo: UploadedFile | null,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.keeping(actor, viewer, id, photo), body);
  }

  @Post('remove')
  @Act({ name: 'mentor.photo-remove', allow: WRITERS })
  async remove(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.photos.remove(actor, id);
    response.redirect(303, recruitmentPaths.photo(id));
  }

  private async keeping(
    actor: Actor,
    viewer: Viewer,
    id: string,
    photo: UploadedFile | null,
  ): Promise<FormRoute<PhotoForm>> {
    const { name } = await this.people.mentor(actor, id);
    const standing = await this.photos.of(actor, id);
    return {
      viewer,
      title: `Photo of ${name} for the badge`,
      lead: 'It is printed on the badge and shown nowhere else. Where and when it was taken is not kept with it, and it is removed when they leave.',
      nav: 'mentors',
      back: { text: `Badge of ${name}`, href: recruitmentPaths.badge(id) },
      action: recruitmentPaths.photo(id),
      button: standing ? 'Put this photo in its place' : 'Keep this photo',
      upload: true,
      Form: PhotoForm,
      above: standing && (
        <div class="apart stack">
          <p>A photo of {dayWords(standing.since)} is kept.</p>
          <CsrfForm action={recruitmentPaths.removePhoto(id)} aria-label="Remove the photo">
            <Button kind="secondary" small>
              Remove the photo
            </Button>
          </CsrfForm>
        </div>
      ),
      act: async () => {
        await this.photos.put(actor, id, photo);
        return recruitmentPaths.badge(id);
      },
      body: fields => (
        <>
          <FileUpload
            {...fields.bare('photo')}
            label="The photo"
            hint="A JPEG or PNG of the face alone, up to 2 MB."
            accept=".png,.jpg,.jpeg"
          />
          <Tickbox {...fields.tick('agreed')} label="They agreed that it goes on their badge" />
        </>
      ),
    };
  }
}
