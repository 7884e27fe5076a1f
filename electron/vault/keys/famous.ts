/** What of a passphrase a guesser tries first whatever its length: famous words, words said again, rows of the keyboard. */

/** Phrases that stand in every list of guesses: letters and digits only, lower case. Longer ones first counts for what is left. */
const famous = [
  'thequickbrownfoxjumpsoverthelazydog',
  'thequickbrownfox',
  'correcthorsebatterystaple',
  'tobeornottobethatisthequestion',
  'tobeornottobe',
  'maytheforcebewithyou',
  'ourfatherwhoartinheavenhallowedbethyname',
  'ourfatherwhoartinheaven',
  'inthebeginningwastheword',
  'inthebeginninggodcreatedtheheavenandtheearth',
  'thelordismyshepherdishallnotwant',
  'thelordismyshepherd',
  'itwasthebestoftimesitwastheworstoftimes',
  'itwasthebestoftimes',
  'itisatruthuniversallyacknowledged',
  'callmeishmael',
  'onceuponatimeinalandfarfaraway',
  'onceuponatime',
  'alongtimeagoinagalaxyfarfaraway',
  'happilyeverafter',
  'opensesame',
  'abracadabra',
  'winteriscoming',
  'onedoesnotsimplywalkintomordor',
  'oneringtorulethemall',
  'youshallnotpass',
  'elementarymydearwatson',
  'shakennotstirred',
  'iwanderedlonelyasacloud',
  'shallicomparetheetoasummersday',
  'twinkletwinklelittlestar',
  'maryhadalittlelamb',
  'humptydumptysatonawall',
  'jackandjillwentupthehill',
  'baabaablacksheephaveyouanywool',
  'baabaablacksheep',
  'rosesareredvioletsareblue',
  'happybirthdaytoyou',
  'wewishyouamerrychristmas',
  'godsavetheking',
  'godsavethequeen',
  'rulebritannia',
  'keepcalmandcarryon',
  'neversaynever',
  'allyouneedislove',
  'letitbe',
  'nevergonnagiveyouup',
  'youllneverwalkalone',
  'alwayslookonthebrightsideoflife',
  'iloveyou',
  'letmein',
  'thisismypassword',
  'passwordpassword',
  'noonewilleverguessthis',
  'fourscoreandsevenyearsago',
  'ihaveadream',
  'wethepeople',
  'hellofromtheotherside',
  'wewillrockyou',
  'livelongandprosper',
  'hakunamatata',
  'supercalifragilisticexpialidocious',
].toSorted((a, b) => b.length - a.length);

const rows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
];
const bothWays = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]);
/** A run of a row of at least so many keys is no word. */
const runOf = 4;

const swapped: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Letters and digits only, and the same with the signs people put for letters read as those. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const unswapped = (text: string): string => Array.from(text, (char) => swapped[char] ?? char).join('');

function withoutRows(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    let length = text.length - at;
    const inRow = () => bothWays.some((row) => row.includes(text.slice(at, at + length)));
    while (length >= runOf && !inRow()) length -= 1;
    if (length >= runOf) at += length;
    else {
      left += text.charAt(at);
      at += 1;
    }
  }
  return left;
}

/** A text that is one piece said again and again, as that piece. */
const once = (text: string): string => /^(.+?)\1+$/su.exec(text)?.[1] ?? text;

/**
 * Takes a passphrase and gives what is left of it once famous phrases (also with digits for letters), rows of the keyboard and repetitions are
 * taken out: what it truly makes a guesser guess. '' where nothing is left.
 */
export function trulyGuessed(passphrase: string): string {
  const lower = passphrase.toLowerCase();
  const letters = bare(unswapped(lower));
  const phrase = famous.find((one) => letters.includes(one) || bare(lower).includes(one));
  if (phrase !== undefined) {
    const rest = letters.replace(phrase, ' ').trim();
    return rest === '' ? '' : trulyGuessed(rest);
  }
  const words = lower
    .split(/[^\p{L}\p{N}]+/u)
    .map(withoutRows)
    .map(once);
  return once([...new Set(words.filter((word) => word !== ''))].join(' '));
}
