/** Words around and against names: titles, family and roles that introduce a name, and capitals that are no person. */
import { wordList, wordSet } from '../match.ts';

export const titles = wordList(
  'Mr Mrs Ms Miss Mx Dr Doctor Prof Professor Rev Reverend Sir Dame Cllr Councillor Imam Rabbi Sgt Sergeant Inspector Constable PC WPC DC DS DI',
);

/** After one of these a capitalised word that is not known otherwise is probably a name: "her sister Elowen". */
export const introducers = wordList(`
mother father mum mam dad mummy daddy parent stepmother stepfather stepmum stepdad step-mother step-father step-mum step-dad
sister brother sibling half-sister half-brother stepsister stepbrother twin son daughter baby child girl boy niece nephew cousin aunt auntie uncle
grandmother grandfather grandma grandad granddad nan nana gran grandparent great-aunt great-uncle partner ex-partner boyfriend girlfriend husband wife friend neighbour
carer childminder worker practitioner professional manager supervisor teacher headteacher nurse visitor midwife officer auditor moderator advocate chair coach assistant tutor
named called keyworker holder
`);

/** After a name these tell of a person: what people say, feel and do, in the forms records use. */
export const personVerbs = wordList(`
said says told tells asked asks stated states explained explains reported reports felt feels thinks thought wants wanted wishes wished likes liked loves loved hates hated knows knew
lives lived wakes woke sleeps slept cries cried eats plays played attends attended moved stays stayed misses missed disclosed described describes spoke speaks enjoys enjoyed
who whose whom went goes came comes brought brings took takes saw sees heard hears shares shared helps helped calls walked walks works worked talks talked laughed laughs smiled draws drew reads writes wrote sits sat runs ran hid hides retires wet wets wants
agreed signed phoned rang telephoned texted chased visited answered replied remembers recalled worries worried hopes hoped gave chose cares looked struggles struggled hurt hit
sings sang swims plays enjoyed dislikes disliked prefers preferred trusts trusted misses fears feared refuses refused declined insists insisted admitted denied denies alleged alleges shouted screamed hugged hugs giggled grew drank drinks smokes vapes
slept spends spent drives drove weighs weighed waited waits wonders wondered noticed asks joined left returned arrived visits turned became becomes chooses settled learnt learned keeps kept gives gets got makes made chaired chairs starts started stopped stops
`);

/** A run of capitals that holds one of these is a place, a body, a document or a method, not a person. */
export const placeAndBodyWords = wordSet(`
academy act action agency alliance approach area army arms assessment assessments association authority avenue bank board borough bridge building care castle cathedral centre centres church city clinic close club college commission committee community company conference contact
cottage council county court crescent day days department district drive early enquiry estate farm federation festival flat flats form foundation fund funding garden gardens gate gateway green grove group hall health help high hill home homes
hospice hospital hostel hotel house housing hub infant infants initiative inquiry institute junior kitchen lane law library lodge lounge mall manor meadow meadows medical mews mill model nursery office order park parish partnership
pharmacy place plan playgroup police policy practice primary prison profile programme project protocol pub questionnaire reach reform report resource retail review rise river road room rooms row safeguarding scale school schools secondary section
service services shelter sixth society square standard star station street strategy support surgery team terrace theatre tool toolkit tower trust union unit university valley view villas walk ward way wood woods workshop yard years youth
box effect framework guidance handbook index line list map meeting panel pathway record scheme sheet test training wishes
`);

/** Capitalised words of this work that are no names: weekdays, peoples, creeds, brands, places, and words that begin sentences. */
export const notNames = wordSet(`
lad lads lass lasses bairn bairns wean granny nan nana i we aye nae wee ye mr mrs ms miss 
mam mammy mammie mama mamma mummy mumma mommy daddy dadda dada da tad tada taid nain nanna nannie nanny nonna nonno granda grandda grannie grampy grampa gramps grandpa grandmum
mamgu mam-gu tadcu tad-cu bampi bampy bampa bamps babcia dziadek babushka oma opa abuela abuelo baba abba abbu ammi amma appa dadi daadi daadu naani nani nanaji dadaji bhai baji didi
chacha chachi mamu khala phuphi modryb ewythr auntie aunty sis bro

jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ctrl alt shift esc caselight
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer autumn winter easter christmas eid ramadan diwali
english welsh scottish irish british european african caribbean asian black white mixed polish romanian urdu punjabi bengali gujarati hindi arabic somali french german spanish portuguese turkish kurdish farsi pashto ukrainian russian chinese cantonese mandarin roma traveller gypsy indian pakistani bangladeshi nigerian
christian muslim islam hindu sikh jewish catholic anglican methodist quaker buddhist christianity
calderdale kirklees wakefield rotherham barnsley doncaster rochdale oldham tameside stockport trafford salford wigan sefton wirral halton warrington gateshead sunderland tyneside northumberland darlington hartlepool middlesbrough redcar stockton cumbria blackpool coventry solihull
wolverhampton staffordshire herefordshire worcestershire warwickshire derbyshire nottinghamshire nottingham leicestershire rutland lincolnshire northamptonshire peterborough cambridgeshire suffolk southend thurrock hertfordshire luton bedfordshire oxfordshire berkshire
slough wokingham bracknell hampshire southampton portsmouth surrey sussex brighton medway gloucestershire somerset wiltshire swindon dorset bournemouth plymouth torbay croydon lambeth southwark lewisham greenwich bexley wandsworth hounslow hillingdon ealing
enfield haringey hackney islington redbridge havering dagenham hammersmith fulham westminster cardiff swansea wrexham flintshire conwy gwynedd powys ceredigion pembrokeshire carmarthenshire bridgend caerphilly torfaen monmouthshire glasgow edinburgh aberdeen
dundee inverness belfast derry lisburn newry humberside merseyside teesside hereford norwich ipswich canterbury crewe macclesfield huddersfield harrogate scarborough grimsby scunthorpe
eastbourne guildford woking basingstoke watford stevenage chelmsford colchester maidstone dartford gillingham
england wales scotland ireland britain kingdom europe london leeds hull bolton bradford blackburn darwen burnley preston lancaster lancashire yorkshire manchester liverpool sheffield birmingham bristol essex kent devon cornwall shropshire knowsley telford buckinghamshire sandwell dudley walsall west east north south bath reading
the this that these those there then they their he she his her him its it we our you your i my a an and or but if when while where what which who why how because although though since after before during until once
no not none nothing nobody all both each every some any many most more few several other another such one two three four five six seven eight nine ten first second third last next
in on at by for from with without within to of as into over under between about against through across per via re also only even still yet so thus hence however therefore
is was are were be been being has have had do does did will would shall should can could may might must
early help health social care children child family families adult adults young people person parent parents carer carers mother father mum dad nan grandad gran lead professional professionals worker workers manager managers visitor nurse teacher officer police school schools nursery housing education probation service services team teams agency agencies
plan plans assessment assessments review reviews meeting meetings minutes action actions record records file files note notes case cases chronology chronologies consent referral referrals risk risks need needs strength strengths section sections supervision oversight management
graded profile signs safety safeguarding working together strengths difficulties questionnaire outcomes outcome star three houses triple incredible independent reviewing local authority council court section order special educational designated commissioner government department
good better best poor clear great strong weak new old current previous recent regular please thank yes overall generally finally initially currently recently
outstanding inadequate requires improvement evidence impact judgement rationale comment comments example examples summary
ofsted cafcass camhs barnardo barnardos nspcc nhs merlin liquidlogic mosaic eclipse shelter mind relate homestart home-start samaritans childline women’s aid refuge gp senco dsl iro caf taf tac cin
baby babies boys girls boy girl men women aunt uncle brother sister siblings sibling twin twins partner neighbour friend
scouts brownies beavers samaritans guides teams word zoom outlook excel whatsapp facebook instagram snapchat tiktok google internet covid pandemic
ask asked read see seen look consider ensure update visit visits contact call letter email text telephone
miss mister doctor professor judge sergeant
`);

/** The pseudonyms the program suggests: birds. Alone they are never a name; with a surname they may be one. */
export const birdNames = wordSet(`
robin wren wagtail jay martin swift finch kestrel merlin linnet dunnock sparrow starling lark heron kingfisher osprey plover teal avocet curlew nuthatch siskin goldfinch chaffinch bullfinch greenfinch fieldfare redwing blackbird thrush
nightingale swallow dove swan crane falcon hawk eagle owl raven rook jackdaw magpie lapwing puffin pipit redstart skylark sandpiper bittern buzzard cuckoo dipper goldcrest stonechat whinchat treecreeper tern gannet
`);

/** Before a capitalised name these make it a place, a saint or a crown: "St Mary’s", "Queen Elizabeth". */
export const placeTitles = wordSet(
  'st saint queen king prince princess lord lady old new upper lower great little north south east west',
);

/** Surnames that are also kinds of place. After a given name that no place is called by, they are surnames. */
export const surnamePlaces = wordSet(
  'hill wood woods green lane hall park mill law street ward brook grove banks field fields bridge bush marsh moor banks court castle church house meadows rivers',
);

/** Given names that streets, wards and schools are called by. */
export const placeGivenNames = wordSet(
  'victoria alexandra albert elizabeth charlotte george william edward james margaret mary thomas john helen anne catherine david andrew michael peter paul philip joseph henry charles arthur martin stephen nicholas matthew luke francis bernard stanley wesley beverley clifford',
);

/** Small words inside surnames: "Van der Beek", "de Souza". */
export const particles = wordSet('van von der den de da dos del della di la le el al bin ibn ap ter st');

/** Family words that stand as a title, also with a capital: "Nanny Sue", "Uncle Tunde". */
export const familyTitles = wordSet(
  'nanny nan nana granny gran grandma grandpa grandad granddad auntie aunty aunt uncle mummy daddy',
);

/** After "is", "was" or "has been" these tell of a person: "was seen", "is worried". */
export const personStates = wordSet(
  'seen born asked told spoken heard placed interviewed invited present worried angry upset tearful settled happy safe asleep pregnant excluded bullied hurt injured arrested unwell scared afraid frightened anxious able unable aware supported visited met described known brought taken weighed five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen rude poorly ill late hungry tired shy quiet sad lonely cross crying staying living sleeping attending struggling doing thriving missing bullied home well fine better pleased proud keen reluctant happiest deaf autistic disabled homeless vulnerable hospitalised admitted discharged bitten burnt bruised kept left sent told given offered allowed removed adopted fostered breastfed immunised ready calm calmer safer subject open',
);

/** After "has" or "had" these tell of a person: "has settled", "had not been to school". */
export const personParticiples = wordSet(
  'been put settled moved started stopped lost gained spoken told asked shared attended missed disclosed lived grown made become begun had asthma eczema epilepsy adhd autism said felt seen met gone come left returned slept eaten refused agreed declined turned asthma friends contact two three nowhere nobody somebody someone siblings learnt learned joined chosen written drawn kept worked got given taken taught passed died recovered engaged wanted waited',
);
