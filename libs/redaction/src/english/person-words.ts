import { setOf } from './list.js';

/** After one of these stands a person, or the name of one. */
export const TITLES =
  setOf(`mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend father imam rabbi pc sgt
  auntie aunty aunt uncle nan nana nanny granny grandma grandad grandpa cousin`);
/** The titles that a name always follows, whatever its first letter. */
export const SURE_TITLES = setOf(`mr mrs mx ms dr auntie aunty uncle`);

export const KINSHIP = setOf(`
  mum mummy mam mom dad daddy father mother brother sister bro sis twin son daughter nephew niece cousin
  stepdad stepmum stepbrother stepsister stepfather stepmother aunt uncle gran nan
  boyfriend girlfriend partner wife husband fiance fiancee ex friend friends mate bestie pal neighbour
  carer carers guardian teacher tutor coach worker keyworker doctor nurse officer
  mentee mentor mentors mentees coordinator manager referrer supporter referee sibling lead staff baby named called
`);
/** The roles of the programme: after one of these a capital means a name. */
export const ROLE_WORDS = setOf(
  `mentee mentor carer referrer coordinator manager staff supporter referee sibling`,
);

/** Only a person does these. */
export const SPOKE = setOf(`
  said says told tells asked asks felt feels thinks thought wants wanted reported reports explained mentioned
  laughed smiled cried talked spoke arrived admitted shared agreed disagreed apologised texted phoned rang emailed
  replied enjoyed loves loved hates hated likes liked knew knows lives lived attended turned brought bought
  wasn isn didn doesn hasn
`);
/** What happens to people, and to other things too. */
export const HAPPENED =
  setOf(`was is has had came comes went goes did does got gets seemed seems looked looks made took gave
  started finished left moved became who`);

/** Before a person, and before other things too. */
export const BEFORE_PERSON =
  setOf(`with met meets meeting saw sees seen told asked called named texted phoned rang visited
  visiting thanked helped invited collected introduced joined like love loves loved hugged from for by`);
/** "to" after one of these leads to a person: "spoke to mark", and not "to mark the occasion". */
export const SPOKEN_TO =
  setOf(`spoke speak speaking talked talk talking said listened listen gave sent wrote sorry next thanks
  close belongs introduced married related explained apologised`);

/** Ordinary words that parents give to children; with a capital inside a sentence they may be one. */
export const NAMES_TOO = setOf(`
  will may grace mark hope summer april june august jean bill bob rob sue pat jack tom ray lee dean harry jade ruby amber
  holly daisy ivy hazel heather olive penny rich art gene guy drew frank pearl rose lily victor christian chase hunter angel
  crystal dawn faith joy melody miles nick norm peg randy reed rusty sandy skip stew sunny teddy trey wade ward woody chuck
  jimmy josh johnny matt mike pip sally dolly barb kit kitty eve autumn poppy violet iris jasmine robin carol charity mercy
  patience prudence constance felicity verity blossom cherry ginger basil herb clay cliff dale glen heath lance mason carter
  cooper tyler taylor tanner archer fisher porter page sage star sky skye willow river brook brooke ash jay robin finch martin
  bailey harper piper scarlet sienna ebony ivory precious blessing princess prince duke earl king major marcus jasper
  josh gran tony terry jerry barry gerry larry jenny molly polly betty becky ted fred ken don ron jon sid stan vic val
  smith jones brown green white black young long hill wood price cook baker walker wright turner hall bell shaw ford
`);
