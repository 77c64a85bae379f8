import { setOf } from './list.js';

/** Words that hold sentences together. Some are surnames (To, So, An); by themselves they are next to never one. */
export const FUNCTION_WORDS = setOf(`
  a an the this that these those my your his her its our their some any no each every both all such
  i you he she it we they me him us them who whom whose which what where when why how
  and or but nor so yet if because although though while whilst as than since until unless
  of in on at by for from to with without into onto over under about after before between during through against
  up down out off again further then once here there
  am is are was were be been being do does did done doing have has had having
  can could shall should must might ought not never ever also just only very too more most much many few less least
  yes no well now today tomorrow yesterday soon still already always often sometimes
`);

export const DETERMINERS = setOf(`
  a an the this that these those my your his her its our their some any no each every another one more such what
`);

export const PRONOUNS = setOf(
  `i you he she it we they there this that everyone everybody anyone someone nobody`,
);
