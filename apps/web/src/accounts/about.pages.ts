import { Controller, Get } from '@nestjs/common';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentViewer } from '../shell/session/current.js';
import { accessibilityPage, helpPage, privacyPage } from './about.view.js';

/** What the footer leads to. */
@Controller()
export class AboutPages {
  @Get('help')
  @Act({ name: 'help', allow: 'public' })
  help(@CurrentViewer() viewer: Viewer): string {
    return helpPage(viewer);
  }

  @Get('privacy')
  @Act({ name: 'privacy', allow: 'public' })
  privacy(@CurrentViewer() viewer: Viewer): string {
    return privacyPage(viewer);
  }

  @Get('accessibility')
  @Act({ name: 'accessibility', allow: 'public' })
  accessibility(@CurrentViewer() viewer: Viewer): string {
    return accessibilityPage(viewer);
  }
}
