/**
 * Given names common in England and Wales, old and new, of many origins, so that a name left in a text is noticed.
 * A list can never be complete: titles, family words and verbs of speech find others (identifiers/names.ts).
 */
import { wordSet } from '../match.ts';

/** Names that are hardly ever anything else when written with a capital. */
export const givenNames = wordSet(`
aaliyah aaron abbie abby abdul abdullah abigail abraham adam adele adeline adrian aidan aiden ailsa aimee aisha aishah
ajay akash alan alana albert alec alejandro aleksander aleksandra alesha alessandro alex alexa alexander alexandra alexandru alfie alfred
ali alia alice alicia alina alison alistair aliyah allan allison alma alyssa amaan amanda amara amelia amelie amina amir amira amirah
amit amna amy ana anaya andreea andrei andrew andrzej aneta angela angus anika anisa anita anna annabel annabelle anne
annie anthony antoni antonia antonio anwar anya aoife archie aria arianna ariana arif arjun arlo arnold arran arthur arun arya asad ashley ben asha
ashleigh ashok asif asma athena aubrey audrey aurora ava avni ayaan ayaz ayesha ayisha azra bailey barbara barnaby barry bartosz beata
beatrice beatrix becky belinda benedict benjamin bernadette bernard bertie bethan bethany beverley bianca bilal billie billy
blake bobby bogdan bonnie boris brandon breanna brenda brendan brian bridget bronwen bruce bruno bryan caitlin callum calum cameron camilla
carla carlos carly carmen caroline carolyn carrie cassandra cassie catherine cathy cecilia cecily celia celine ceri chantelle charlene charlie charlotte
chelsie cheryl chiamaka chidi chinedu chloe chris christina christine christopher ciara cian claire clara clare clarissa claudia clive
clifford colette colin colleen connie connor conor cora corey corinne craig cristina curtis cynthia dalia damian damien dan dana daniel daniela danielle
danny danuta daria darcey darcie darius darren daryl daud dave david dawid dawud deborah debbie declan deepa deepak delilah denis denise dennis
derek desmond dev diana diane diego dilys dimitri dina divya dominic dominik donald donna dora doreen doris dorothy douglas duncan dylan ebele ed
eddie edith edmund eduard edward edwin edyta eesa eileen eira elaine eleanor elena eleni eleri eli elias elif elijah elinor eliot elisa elise eliza elizabeth
ella elle ellen ellie elliot elliott elodie eloise elsa elsie elvira emeka emilia emilie emily emine emma emmanuel emmeline emrys eric erica erik erin esme esmae
esmé esther ethan ethel etta eugene eva evan evangeline evelyn evie ewa ewan ezra fahad faisal faizan farah farhan fatema fatima fatimah fatou
felix femi fergus fernando fiona fraser fred freddie frederick freya fynn gabriel gabriela gabriella gareth garry gary gavin gemma geoff geoffrey george
georgie georgina geraint gerald geraldine gerard ghazala gillian gina giorgio giovanni gladys glenys gloria glynis gordon gosia graeme graham greg gregory greta grzegorz
guy gwen gwendolyn gwyneth habib hadiya hafsa haider hakim halima hamish hamza hana hannah haris harlow harold haroon harpreet harriet harris harrison harry
harvey hasan hassan hattie heidi helen helena helga henrietta henry herbert hilary hilda howard hugh hugo humza hussain hussein ian ianto ibrahim idris ieuan ifan ifeoma ifra ikram ilona
iman imogen imran inaya inayah ioan ioana iqra irena irene irfan isaac isabel isabella isabelle isaiah ishaan isla ismail isobel issa ivan ivana iwan izaan
jacek jack jackie jacob jacqueline jacqui jaden jaiden jake jakub jamal james jamie jamila jana jane janet janice janine jared jasmin jasmina jason jasper jatinder javed javier
jaxon jayden jayne jean jeanette jeff jeffrey jemima jenna jennifer jenny jenson jeremy jermaine jerome jerzy jesse jessica jessie jill jim joan joanna joanne jocelyn jodie joe
joel johan john johnny jon jonah jonathan jonny joseph josephine josh joshua josie joyce juan judith julia julian julie juliet justin justyna kacey kacper kai kaiden kamal kamila kamran kara
karen karim karl karolina karthik kasia kate katarzyna katherine kathleen kathryn kathy katie katrina katy kavita kaya kayden kayla kayleigh keeley keira kelly kelsey kim keiran keith kelvin
kenneth kenny kenzie kerri kevin khadija khadijah khalid kian kieran kimberley kirsten kirsty kofi kourtney krishna kristina krystal krzysztof kumar kwame kyle kylie kyra
lacey lachlan laila lara larry latisha laura lauren laurence lawrence layla leah leanne leila leo leon leonard leonie leroy leslie leticia lewis lexi liam
libby lidia lena lillian lillie lily linda lindsay lindsey lisa lloyd logan lola lorna lorraine lottie louie louis louisa louise luca lucas lucia lucian lucinda lucy luis luka lukas lukasz luke lydia lyla lynda lynn lynne
lynsey mabel maddison madeleine madison magda magdalena maggie mahir mahmood maia maisie maisy maja malachi malaika malcolm malgorzata malik mandy manjit marcel marcia marcin marcus margaret margot maria mariam marian mariana marie
marilyn mario marion marjorie marlon marta martha martina martyn marwa mary maryam mateo mateusz matilda matthew maura maureen maurice mavis maximilian maya megan mehmet mei melanie melissa mia micah michael
michaela michal michelle mick miguel mihai mike mikolaj mila mildred millicent millie milo mina minnie miriam misbah mohamed mohammad mohammed mohammod moira mollie molly mona monica monika morgan moses muhammad muriel mustafa myfanwy mya myla
nabil nadia nadine naeem naomi narinder nasir natalia natalie natasha nathan nathaniel naveed neil nellie nerys ngozi niall niamh nia nicholas nico nicola nicole nigel nikhil nikita nikki nikola nimra
nina nisha noah nora noreen norma norman nuala nusrat obinna ola oleksandr olena olga oliver olivia ollie olu oluwaseun oluwaseyi omar onyeka orla oscar osman otis otto owen pablo paige pamela
patricia patrick patryk paul paula pauline pawel pedro peggy percy perry peter petra phil philip philippa phillip phoebe phyllis piotr polly prakash priya priyanka przemyslaw rachael rachel radoslaw rafal rafferty raheem rahul raj raja rajesh ralph
ramona rania raphael rashid raymond rebecca reece reggie reginald rehan rekha renata rene reuben rhiannon rhian rhona rhys ria ricardo richard richie ricky rita ritu robbie robert roberta roberto roderick rodney roger rohan roisin roland roman
romana ronald ronan ronnie rory rosa rosalind rosanna roseanne rosie roxanne roy rubina rufus rukhsana rupert russell ruth ryan saad saba sabrina sadia sadie safa saffiya safiya safiyah sahil saif saima sajid salim sally salma salman sam samantha samira
samuel sana sandeep sandra sanjay saoirse sara sarah sasha saskia scott sean sebastian seema selina selma serena seth shabana shabnam shahid shaima shakira shane shanice sharon shaun shauna shazia sheila shelley sherry shirin shirley shona shreya sian sienna
silvia simon simone simran siobhan sofia sofie solomon sonia sonya sophia sophie spencer stacey stacy stanley stefan stefania stella stephanie stephen steve steven stewart stuart subhan suleman sultan sunil sunita suresh surinder susan
susanna susie suzanne svetlana sybil sylvia sylwia szymon tabitha tahir tahira talia tamara tamsin tamzin tania tanisha tanya tara tariq tasha tasnim ted tatiana teresa terence terry tessa thea thelma theo theodore theresa thomas tia tiffany tilda tim tilly timothy tina
tobias toby todd tom tomasz tori tommy toni tony tracey tracy trevor tristan tudor tyrell tyrone umar una ursula usman valentina valerie vanessa vera vernon veronica vicky victor viktor vijay vikram vincent viola virginia vivek vivian vivienne vlad waheed walter waseem wanda wayne
wendy wesley wiktor wiktoria wilfred william wilma winifred wojciech xander xanthe xavier yahya yakub yasin yasmin yasmine yolanda yousef yousif yousuf yuki yusra yusuf yvette yvonne zac zach zachariah zachary zack zahid zahra zain zaina zainab zakariya zara zayd zayn
zayna zbigniew zeeshan zeinab zena zeynep zia zidane zoe zofia zoya zuzanna
abiola abosede adaeze adebayo adeola adewale adunni afia agnes agnieszka aidah ailish akosua akua alberto aled aleesha alejandra aleksandr alessia alwyn amadi amanpreet
amarachi amari ananya anastasia andre andrea angelina angharad aniela aniqa antonina aparna arkadiusz armaan arooj artur ashraf asiya aurelia ayodele azaan babatunde
bakari baljit balwinder beatriz bella beth bilqis blanka bolaji branwen bukola carys cassius catalin cerys chanel chanelle charmaine chimamanda chioma chukwuemeka ciaran
clayton cosmin courtney dafydd daiva damilola daniil dariusz davina deirdre delia della delroy demetrius denzel dermot dewi dhruv diya dorota edita efua eilidh eimear
eirlys ekaterina elaina elan eliana elwyn emyr enid enoch ermias eryk esperanza eszter ewelina ezekiel fabian fareeda farida farooq faruq fay faye filip finlay finley
finn fintan florin folake frances francesca francesco frida gagandeep gaurav gerry gethin ghulam giuseppe gulsen gurpreet gwilym halina hamida hari harmeet harsh
harvinder hassanah hawa heba henryk heulwen hollie hubert huw iestyn ifeanyi ifeyinwa igor iheoma ilyas ines inga ingrid ioanna iola ionut isha ishmael ismael izabela
jaroslaw jaswinder jeevan jelena jeremiah jola jolanta jozef juanita jurgita justina kajetan kajol kamil kamilah karam karina karolis kasim kehinde kelechi keri kerris
khalil khushi kinga kiran kirandeep klara konrad krystyna kulwinder kwabena kwaku lakshmi latoya laurie layton leighton lesley liliana llinos loretta lowri lucja ludmila
lyudmila mabli maeve mahnoor mairead makena malgosia maneet manpreet marek margarita marianne marika mariusz marlene marley mathew maud maurizio mbali meena meera mehreen
mehwish mercedes merete mervyn mihaela milena milosz miroslaw mohsin mostafa muna munir myra nadeem nafisa naila nanette natalija nathalie nazia ndidi neha nelly
ngaire nikos nkechi nnamdi nura oana octavia olayinka oliwia olumide oluwatobi omolara onyinye orlaith owain padraig parveen pavel philippe piyush pooja prem
quentin rabia radha rafael raima ramesh ramla rana rashida ravi ravinder razia renee rhodri rhydian rianna riaz rochelle roksana romesh rosemarie rowena roxana roza
ruksana rupa sabina saeed safina sahar sakina salah saleem salome samina samiya sanaa sanna sapna sarwat satnam satwinder savita seamus sebastien segun selena seren
shabaz shaheen shakil shamim shan shanaya shannen sharmin shelby sheryl shivani shreeya sinead siobhain siti slawomir sobia soraya sorcha stan stanislaw steffan sukhdeep
sukhwinder sumaya suzie swati tadeusz taiwo talha tamika tanveer taryn tatyana tayyab teagan temitope tendai terri tesfaye thandiwe tiago tierney tigist tobiasz tolu
toluwani tomas tomos tuan uche ugochi ulrike umair usha uzma vaishali valeria vasile veena vinod violeta viorica vladimir waldemar waqar wasim weronika wioletta xiu yaqub
yared yaseen yasmina yetunde yewande yuliya yvaine zaheer zahida zaki zanele zaynab zehra zelda zenobia ziad zita zofija zubair zuleika zuzana
`);

/** Names that are also months, places, words or pseudonyms: they count only where the words around them tell of a person. */
export const ambiguousNames = wordSet(`
amber angel april art ash aspen august austin autumn basil bill blessing blossom bradley brad brook brooke bryony bud carol carter cash chad charity chase chelsea chester chuck clay
cliff cole constance cooper coral crystal daisy dale dallas dawn dean destiny devon dick dolly drew duke earl ebony eden elm ember ernest faith felicity fern fleur flora florence ford forest fox france frank gabe gale eve jan gene
georgia ginger glen grace grant gray gus harmony hazel heath heather heaven holly honey honor hope hunter india iris isis israel ivory ivy jade jasmine jay jet jewel jimmy jordan jordon joy jude june justice karma kay
kendal kent kerry kit lance lane laurel lee leigh linton liberty lorne lou love lucky luna mac magnus major mark martin mason max maxwell may melody mercy merlin miles misty mo myrtle nat neville nick noel nova olive paris parker
pat patience patty pearl peg penny percival petal phoenix pierce piper pippa poppy precious preston primrose princess prudence queenie rain randy ray raven red reed rex rich rick river rob robin rocky rose rosemary ross rowan royal ruby rusty saffron sage
sandy savannah scarlet scarlett shannon shay sid skip sky skye skyler star sterling stone storm story sue summer sunny swift sydney taylor teddy treasure trinity troy tyler unity val van velvet verity victoria violet vic
warren wes whitney will willow wilson winter wren york zen
`);
