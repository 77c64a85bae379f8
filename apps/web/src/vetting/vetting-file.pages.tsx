import { Controller, Get } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { readsVetting, VettingReads } from '#vetting';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { LightOnly, VettingSteps } from './vetting-file.view.js';

@Controller()
export class VettingFilePages {
  constructor(
    private readonly vetting: VettingReads,
    private readonly clock: Clock,
  ) {}

  /** Steps and decisions for whoever oversees vetting; for coordinators whether somebody may work, and whom to ask. */
  @Get('mentors/:id/vetting')
  @Act({
    name: 'vetting.read',
    allow: ['coordinator', 'manager', 'safeguarding-lead', 'vetting-officer'],
    audit: 'read',
  })
  async file(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const file = await this.vetting.file(actor, id, this.clock.today());
    const title = `Vetting of ${file.mentor.name}`;
    const officer = readsVetting(actor, file.mentor.programme_id);
    const back = officer
      ? { text: 'Vetting', href: paths.vetting }
      : { text: file.mentor.name, href: paths.mentor(id) };
    return page(
      { title, heading: title, viewer, nav: officer ? 'vetting' : 'mentors', narrow: true, back },
      file.steps ? (
        <VettingSteps file={file} steps={file.steps} officer={officer} actor={actor} />
      ) : (
        <LightOnly file={file} />
      ),
    );
  }
}
