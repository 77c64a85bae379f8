/** The people of the demo charity: made up, and as varied as the people of a British city. */
export type Pronouns = 'she, her' | 'he, him' | 'they, them';
export type Named = readonly [first: string, last: string | null, pronouns: Pronouns, known?: string];

export const STAFF = [
  { key: 'priya', name: 'Priya Raman', email: 'priya@lantern.example', roles: { schools: ['coordinator'] } },
  { key: 'callum', name: 'Callum Reid', email: 'callum@lantern.example', roles: { 'leaving-care': ['coordinator'] } },
  { key: 'samuel', name: 'Samuel Adeyemi', email: 'samuel@lantern.example', roles: { schools: ['manager'], 'leaving-care': ['manager'] } },
  { key: 'helen', name: 'Helen Marsh', email: 'helen@lantern.example', roles: { schools: ['safeguarding-lead'], 'leaving-care': ['safeguarding-lead'] } },
  { key: 'ruth', name: 'Ruth Llewellyn', email: 'ruth@lantern.example', roles: { schools: ['vetting-officer'], 'leaving-care': ['vetting-officer'] } },
  { key: 'dilys', name: 'Dilys Pugh', email: 'dilys@lantern.example', roles: {}, administrator: true },
] as const;

/** In the order in which the histories ask for them: the first ones have a story of their own. */
export const MENTEES: readonly Named[] = [
  ['Amara', 'Okafor', 'she, her'], ['Kacper', 'Wiśniewski', 'he, him', 'Kaz'], ['Ellie', 'Thompson', 'she, her'], ['Jayden', 'Clarke', 'he, him', 'Jay'],
  ['Niamh', 'Gallagher', 'she, her'], ['Yusuf', 'Ali', 'he, him'], ['Tariq', 'Mahmood', 'he, him'], ['Mei', 'Wong', 'she, her'],
  ['Zainab', 'Hussain', 'she, her', 'Zee'], ['Reuben', 'Levy', 'he, him'], ['Grace', 'Adu', 'she, her'], ['Will', 'Hartley', 'he, him'],
  ['Siân', 'Wyn Jones', 'she, her'], ['Connor', "O'Neill", 'he, him', 'Con'], ['Thảo', 'Nguyễn', 'she, her'], ['Lotte', 'van der Berg', 'she, her'],
  ['Tenzin', null, 'they, them'], ['Maya', 'Ashworth-Bello', 'she, her'], ['Oluwaseun', 'Adebayo', 'he, him', 'Seun'], ['Ava', 'Murphy', 'she, her'],
  ['Ibrahim', 'Diallo', 'he, him', 'Ibby'], ['Chloe', 'Robinson', 'she, her'], ['Kwame', 'Mensah', 'he, him'], ['Freya', 'Lindqvist', 'she, her'],
  ['Aaliyah', 'Begum', 'she, her', 'Lia'], ['Dylan', 'Price', 'he, him'], ['Hope', 'Nakamura', 'she, her'], ['Rory', 'MacLeod', 'he, him'],
  ['Shanice', 'Campbell', 'she, her', 'Neecy'], ['Arjun', 'Sandhu', 'he, him', 'AJ'], ['Elif', 'Yılmaz', 'she, her'], ['Tomasz', 'Kowalczyk', 'he, him', 'Tomek'],
  ['Jasmine', 'Tran', 'she, her', 'Jaz'], ['Kieran', 'Doyle', 'he, him'], ['Fatou', 'Jallow', 'she, her'], ['Leo', 'Fernandes', 'he, him'],
  ['Sofia', 'Popescu', 'she, her'], ['Malachi', 'Grant', 'he, him', 'Mal'], ['Rosie', 'Entwistle', 'she, her'], ['Hamza', 'Iqbal', 'he, him'],
  ['Bronwen', 'Rees', 'she, her'], ['Tyrone', 'Baptiste', 'he, him', 'Ty'], ['Imogen', 'Fairweather', 'she, her', 'Immy'], ['Dawit', 'Tesfaye', 'he, him'],
  ['Layla', 'Haddad', 'she, her'], ['Callum', 'Fraser', 'he, him'], ['Nadia', 'Petrova', 'she, her'], ['Joel', 'Osei', 'he, him'],
  ['Summer', 'Blackwood', 'she, her'], ['Zachary', 'Cohen', 'he, him', 'Zac'], ['Ananya', 'Iyer', 'she, her', 'Anu'], ['Finlay', 'Stewart', 'he, him', 'Fin'],
  ['Precious', 'Moyo', 'she, her'], ['Luca', 'Rossi', 'he, him'], ['Erin', 'Ŵynne', 'she, her'], ['Mohammed', 'Rahman', 'he, him', 'Mo'],
  ['Skye', 'Turner', 'they, them'], ['Daniel', 'Asante', 'he, him', 'Danny'], ['Poppy', 'Sinclair', 'she, her'], ['Rahul', 'Desai', 'he, him'],
];

export const MENTORS: readonly Named[] = [
  ['Tom', 'Hughes', 'he, him'], ['Dev', 'Patel', 'he, him'], ['Grace', 'Mensah', 'she, her'], ['Marek', 'Nowak', 'he, him'],
  ['Fatima', 'Siddiqui', 'she, her'], ['Joan', 'Whitaker', 'she, her'], ['Olu', 'Bankole', 'he, him'], ['Will', 'Prentice', 'he, him'],
  ['Sinéad', "O'Brien", 'she, her'], ['Linh', 'Phạm', 'she, her'], ['Marcus', 'Reid-Lowe', 'he, him'], ['Hannah', 'Goldberg', 'she, her'],
  ['Kofi', 'Boateng', 'he, him'], ['Elena', 'Marinova', 'she, her'], ['Rajesh', 'Kapoor', 'he, him', 'Raj'], ['Catrin', 'Bevan', 'she, her'],
  ['Ahmed', 'Farouk', 'he, him'], ['June', 'Hartnell', 'she, her'], ['Stefan', 'Ionescu', 'he, him'], ['Abigail', 'Owusu', 'she, her', 'Abi'],
  ['Patrick', 'Flannery', 'he, him', 'Paddy'], ['Meera', 'Nair', 'she, her'], ['George', 'van Dijk', 'he, him'], ['Yewande', 'Coker', 'she, her'],
  ['Douglas', 'Abernethy', 'he, him', 'Doug'], ['Nadine', 'Toussaint', 'she, her'], ['Bilal', 'Chaudhry', 'he, him'], ['Ruby', 'Castleton', 'she, her'],
  ['Iain', 'Buchanan', 'he, him'], ['Chiara', 'Bianchi', 'she, her'], ['Derek', 'Simmonds', 'he, him'], ['Amina', 'Yusuf', 'she, her'],
  ['Lewis', 'Kettle', 'he, him'], ['Faith', 'Okonjo', 'she, her'], ['Tobias', 'Klein', 'he, him', 'Toby'], ['Sunita', 'Rao', 'she, her'],
  ['Gareth', 'Morgan-Lloyd', 'he, him'], ['Leanne', 'Sharp', 'she, her'], ['Emeka', 'Eze', 'he, him'], ['Wayan', null, 'she, her'],
  ['Joanna', 'Okonkwo', 'she, her', 'Jo'], ['Alasdair', 'Fraser', 'he, him'], ['Rhian', 'Davies', 'she, her'], ['Victor', 'Almeida', 'he, him'],
  ['Beth', 'Naylor', 'she, her'],
];

export const TEACHERS = ['Mr Bello', 'Ms Achieng', 'Mrs Farrant', 'Mr Oduya', 'Miss Pritchard', 'Mr Siddall'] as const;
export const FRIENDS = ['Kayleigh', 'Jordan', 'Bex', 'Samir', 'Tia', 'Ollie', 'Naomi', 'Kel'] as const;
export const PLACES = ['Islington Central Library', 'the café on Upper Street', 'Highbury Fields', 'the youth hub', 'Finsbury leisure centre', 'the school library'] as const;
export const SCHOOLS = ['Holloway Road School', 'Elm Park Academy', 'St Brendan’s', 'Northgate College'] as const;
