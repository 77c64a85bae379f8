import { SigningKey } from '#evidence';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { refuseMore } from './evidence-options.js';

/** For those who verify a pack on another machine: the public half of the key that signs. */
export const command: Command = {
  name: 'evidence key',
  usage: '',
  about: 'Prints the public key of this installation, with which its packs can be verified anywhere',
  async run(args, { config, print }) {
    refuseMore(readArguments(args, {}).positionals);
    print((await SigningKey.of(config.dataFolder)).publicPem.trim());
  },
};
