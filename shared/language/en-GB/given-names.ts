/**
 * Given names common in England and Wales, old and new, of many origins, so that a name left in a text is noticed.
 * A list can never be complete: titles, family words and verbs of speech find others (identifiers/names.ts).
 */
import { wordSet } from '../match.ts';

/** Names that are hardly ever anything else when written with a capital. */
export const givenNames = wordSet(`
aaliyah aaron abbie abby abdul abdullah abigail abiola abosede abraham ada adaeze adah adam addison adebayo
adele adeline adeola adewale adrian adunni afia agnes agnieszka ahmad ahmed aidah aidan aiden aiesha ailish
ailsa aimee ainsley aisha aishah ajay akash akosua akua alan alana alanna alasdair alastair albert alberto
aldo alec aled aleesha alejandra alejandro aleksander aleksandr aleksandra alena alesha alessandro alessia
alex alexa alexander alexandra alexandru alfie alfonso alfred ali alia alice alicia alicja alina alisa
alisha alison alistair aliyah allan allegra allison alma alwyn alys alyssa amaan amadi amal amanda amanpreet
amara amarachi amari ambrose amelia amelie amina amir amira amirah amirul amit amna amy ana anais ananya
anastasia anaya andre andrea andreea andrei andrew andrzej aneta angela angelina angharad angus aniela anika
aniqa anisa anita anna annabel annabelle anne anneliese annelise annette annie annika anoushka ansel anthony
anton antoni antonia antonina antonio anwar anya aoife aparna aran archer archibald archie aria ariana
arianna arif arjun arkadiusz arlo armaan arnold arooj arran arthur artur arun arwen arya asad asha ashanti
ashlee ashleigh ashley ashlyn ashok ashraf asif asiya asma aston astrid athena aubrey audrey aurelia aurora
ava avni ayaan ayanna ayaz ayesha ayisha ayla ayodele ayomide azaan azaria azariah azra babatunde bailey
bakari baljit balwinder barbara barnaby barry bart bartosz beata beatrice beatrix beatriz beau becky belinda
bella ben benedict benjamin benny berenice bernadette bernard bertie beryl bess beth bethan bethany betsy
betty bevan beverley bianca bilal billie billy bilqis blaine blake blanka blythe bobby bodhi bogdan bolaji
bonnie boris bradley brandon branwen brayden breanna breda brenda brendan brendon brian brianna bridget
bridie britney brody bronagh bronte bronwen brooklyn bruce bruno bryan bryn bryony bukola byron caden cadi
caitlin caitlyn caleb calista callum calum cameron camilla candice cara carina carla carley carlo carlos
carly carmen carol carole caroline carolyn caron carrie carys casey caspian cassandra cassie cassius catalin
catherine cathy catrin catriona cayden cecilia cecily celia celine ceri cerian cerys chanel chanelle
chantelle charlene charlie charlotte charmaine chelsey chelsie cherie cheryl chiamaka chidi chimamanda
chinedu chioma chloe chris chrissie christina christine christopher christos chukwuemeka cian ciara ciaran
cillian claire clara clare clarissa claudia clayton clemency clement clementine clifford clive clodagh cody
colette colin colleen colm connie connor conor conrad constantin cora corey corinna corinne corrine cosmin
courtney craig cristina curtis cynthia cyril dafydd dahlia daiva dalia dalton damian damien damilola damon
dan dana daniel daniela danielle daniil danny danuta danyal dara darcey darcie daria darius dariusz darragh
darren daryl daud dave davey david davina dawid dawson dawud deanna debbie deborah declan declyn deena deepa
deepak deirdra deirdre delia delilah della delphine delroy demetrius denis denisa denise dennis denzel derek
dermot desiree desmond dev devlin dewi dhruv diana diane diego dilan dilys dimitri dina dion dionne divya
diya dolores dominic dominik donal donald donna donovan dora doreen dorian doris dorota dorothy douglas
duncan dwayne dyfan dylan eamon ebele ebrahim ed eddie edie edita edith edmund edna eduard edward edwin
edyta eesa efua eiddwen eileen eilidh eimear eira eirlys ekaterina elaina elaine elan eleanor elena eleni
eleonora eleri elfreda eli elia eliana elias elif elijah elin elinor elio eliot elis elisa elise eliza
elizabeth ella elle ellen elliana ellie elliot elliott ellis elodie eloise elouise elsa elsie elspeth elton
elvira elvis elwyn emanuel emeka emeric emilia emilie emily emine emma emmanuel emmeline emmett emre emrys
emyr enid enoch eoin eric erica erik erika erin ermias ernie ersin eryk esha esmae esme esmeralda esmé
esperanza esra estelle esther eszter ethan ethel etta ettie euan eugene eunice eva evan evander evangeline
evelyn evie ewa ewan ewelina ezekiel ezme ezra fabian fahad faheem faisal faiza faizan fallon farah fareeda
farhan farid farida farooq faruq fatema fatima fatimah fatma fatou fay faye felix femi fenton ferdinand
fergus fernando fidel fifi filip finlay finley finn fintan fion fiona florin flynn folake fran frances
francesca francesco francine francis frankie franklin fraser fraya fred freddie freddy frederick freja freya
frida fynn gabby gabriel gabriela gabriella gaby gagandeep gail gareth garry gary gaurav gavin geena gemma
geoff geoffery geoffrey george georgi georgiana georgie georgina geraint gerald geraldine gerard geri
germaine gerry gethin ghazala ghulam gilbert giles gillian gina ginny giorgio giovanni gisele giulia
giuseppe gladys glenda glenn glenys gloria glynis goran gordon gosia graeme graham greg gregory greta griff
griffin gruff grzegorz gulnaz gulsen gurpreet guy gwen gwendolyn gwenllian gwenno gwilym gwyneth haaris
habib hadi hadiya hafsa haidar haider hailey hakim haleema haley halima halina hallie hamid hamida hamish
hamza hamzah hana hani hannah hannan hari haris harley harlow harmeet harold haroon harpreet harri harriet
harris harrison harry harsh harvey harvinder hasan hashim hassan hassanah hattie hawa hayden hayley hazera
heba heidi heidy helen helena helga henrietta henry henryk herbert hettie heulwen hilary hilda hollie hollis
hosea howard hubert hugh hugo humaira humayra humza hussain hussein huw ian ianto ibraheem ibrahim idrees
idris iestyn ieuan ifan ifeanyi ifeoma ifeyinwa ifra igor iheoma ikram ilana ilona ilse ilyas iman imani
imelda imogen imran inaaya inaya inayah indi indie ines inga ingrid ioan ioana ioanna iola iona ionut iqra
irena irene irfan irma irving isaac isabel isabela isabell isabella isabelle isaiah isha ishaan ishmael isla
ismael ismail isobel isobelle issa ivan ivana ivor iwan izaan izabela izzy jacek jacinta jack jackie jacob
jacqueline jacqui jad jaden jaida jaiden jake jakub jamaal jamal jameela jamelia james jami jamie jamila
jana jane janet janice janine jared jaroslaw jarrod jasmeen jasmin jasmina jason jasper jaswinder jatinder
javed javier jaxon jaya jayda jayden jaydon jaylen jayne jayson jaz jazmin jean jeanette jeanne jeannie jed
jeevan jeff jeffrey jelena jem jemima jemma jen jenna jenni jennie jennifer jenny jenson jeremiah jeremy
jericho jermain jermaine jerome jerry jerzy jess jesse jessica jessie jethro jill jim joan joanna joanne
joaquin jocelyn jodie jody joe joel joelle johan johanna john johnathan johnny jola jolanta jolene jon jonah
jonathan jonny jools jorge jorgie jorja jory josef joseph josephine josh joshua josie joss jovan joyce jozef
juan juanita judah jude judith judy jules julia julian juliana julie juliet juliette junaid jurgita justin
justina justyna kacey kacper kai kaiden kaiya kajetan kajol kaleb kali kallum kamal kamil kamila kamilah
kamran kara karam karan karen karim karin karina karl karla karolina karolis karthik kashif kasia kasim
kasper katarzyna kate katherine kathleen kathrine kathryn kathy katie katrina katy kavita kaya kayden kayla
kaylan kaylee kayleigh kayley kaylie keanu keaton keegan keelan keeley keely kehinde keira keiran keiron
keith kelechi kellie kelly kelsey kelvin ken kendra kenneth kenny kenya kenzie keri kerri kerrie kerris
kevin keyaan khadija khadijah khaled khalid khalil khushi kian kianna kiera kieran kieron kiki kim kimberley
kimberly kinga kingsley kiran kirandeep kirsten kirsty klara kobe kody kofi konrad kourtney kris krishna
krista kristen kristian kristie kristina kristopher krystal krystyna krzysztof kulwinder kumar kurt kwabena
kwaku kwame kyan kyla kyle kylie kyra kyran kyron lacey lachlan laila laith lakshmi lamar lana laney lara
larissa larry latisha latoya laura lauren laurence laurie lauryn lavinia lawrence layla laylah layna layton
leah leanna leanne leena leesa leighton leila lela leland lena lennie lennon lennox leo leon leonard leonie
leopold leora leroy lesley leslie leticia lewis lexi leyla liam lian liana libbie libby lidia lila lilah
liliana lilith liliya lillian lillie lilly lily linda linden lindsay lindsey linus lisa lisbeth liv livia
liza lizzie llinos lloyd logan loki lola lorcan lorelei loren lorena loretta lori lorna lorraine lottie
louie louis louisa louise lowri luana luca lucas lucia lucian lucille lucinda lucja lucy ludmila luella luis
luka lukas lukasz luke lula luther luz lydia lyla lyle lynda lynette lynn lynne lynsey lyra lyudmila mabel
mabli maddie maddison maddox madeleine madeline madison mae maeve magda magdalena maggie mahdi mahi mahir
mahmood mahnoor mai maia maira mairead maisha maisie maisy maja makena malachi malaika malakai malaya
malcolm malgorzata malgosia malik malika malikah mandy maneet manjit manpreet mara marc marcel marcelina
marcia marcin marcus marek margaret margarita margot maria mariah mariam mariama marian mariana marianne
marie marielle marika marilena marilyn marina mario marion marisa marissa mariusz marjorie marlena marlene
marley marlon marnie marta martha martina marty martyn marwa mary maryam masood matei mateo mateusz mathew
matias matilda matilde matt matthew mattie maud maura maureen maurice maurizio maverick mavis maximilian
maximus maxine maya mbali mea meena meera megan meghan mehdi mehmet mehreen mehwish mei mel melanie melina
melinda melissa melvin mercedes meredith merete merle mervyn mia micah michael michaela michal michele
michelle mick miguel mihaela mihai mike mikey mikolaj mila mildred milena miley millicent millie milo milosz
mimi mina minh minnie miranda miriam miroslaw misbah mitchell mitzi moeen mohamed mohammad mohammed mohammod
mohsan mohsin moira mollie molly mona monica monika montgomery mordecai morgan moses mostafa moya muhammad
muhammed muna munir muriel musa musaab mustafa muzammil mya myah myfanwy myla myles myra nabil nadeem nadia
nadine naeem nafeesa nafisa nahla naila najma nancy nanette naomi naomie narinder nas nasir nasra nasrin
natalia natalie natalija nataliya natasha natasja nathalie nathan nathanael nathaniel naveed nayan nazia
ndidi neave ned neelam neema neha neil nellie nelly nerys nessa nevaeh neve ngaire ngozi nia niall niamh
nicholas nicki nicky nico nicola nicolas nicole nigel nikhil niki nikita nikki nikola nikolai nikolas nikos
nimra nina nisa nisha nissa nkechi nnamdi noa noah noemi nola nora norah norbert noreen norma norman nuala
nura nuria nusrat nyah nyla oana obi obinna octavia octavian odette odin oisin ola olaf olamide olayinka
oleg oleksandr olena olga oliver olivia olivier oliwia ollie olu olumide oluwaseun oluwaseyi oluwatobi olwen
omar omari omolara onyeka onyinye oonagh ophelia oren orla orlaith orlando orson oscar osian oskar osman
oswald otis ottilie otto ottoline owain owais owen pablo paddy padma padraig paige pamela parminder parveen
parveez pascal patricia patrick patryk paul paula pauline pavel pawel paxton pedro peggy percy perla perry
persephone peter petra petru phelan phil philip philipa philippa philippe phillip phineas phoebe phyllis
piers piotr pippa piyush polly pooja poppie porscha portia prakash prem priscilla priya priyanka przemyslaw
qasim quentin quincy quinn rabia rachael rachel radha radoslaw raees rafael rafal rafe rafferty rafi raheem
rahul raima raina raj raja rajesh rakim ralph ramesh ramla ramon ramona rana randall rania raphael raquel
rasheed rashid rashida ravi ravinder raya rayaan rayan raymond razi razia reagan rebeca rebecca rebekah
rebekkah reece reese regan reggie reginald rehan reid reis rekha remi remy renae renata rene renee reuben
rhea rheanna rhett rhian rhianna rhianne rhiannon rhodri rhona rhonda rhydian rhydwyn rhys ria rian rianna
riaz ricardo richard richelle richie ricky rico rihanna riley rita ritu riya rob robbie robert roberta
roberto robyn rocco rochelle rocio roderic roderick rodney roger rohan rohit roisin roksana roland roman
romana romeo romesh romilly romy ron ronald ronan ronnie rory rosa rosalie rosalind rosalyn rosanna rosaria
rosario roseanna roseanne roselyn rosemarie rosetta rosia rosie rosina roslyn ross rowena roxana roxanne
roxie roy roya royce roza ruaridh rubie rubina rudi rudolph rudy rueben rufus rukhsana ruksana rupa rupert
ruqaya ruqayyah russ russell ruth ryan ryder rylan rylee saad saba sabina sabir sabrina sadia sadie sadiq
saeed safa saffiya safina safiya safiyah safwan sahar sahara sahil saif saim saima sajid sajida sakina salah
saleem salim sallie sally salma salman salome salvatore sam samantha samara samiha samina samir samira
samiya sammi sammy samuel sana sanaa sandeep sandie sandra sania sanjay sanna sanya saoirse sapna sapphira
saqib sara sarah saran sarita sariyah sarwat sasha saskia satnam satwinder saul savanna savina savita scott
seamus sean sebastian sebastien seema segun selena selina selma seren serena seth shaan shabana shabaz
shabir shabnam shae shafiq shah shaheen shaheena shahid shaima shakeel shakil shakira shamim shan shana
shanaya shane shanelle shani shania shanice shanika shannan shannen shantelle sharmin sharna sharon sharron
shaun shauna shayla shayna shazia sheena sheila shelby shelley sheridan sherry sheryl shiloh shireen shirin
shirley shiv shivam shivani shlomo shona shreeya shreya shreyas sian sidney sidra sienna silas silvana
silvia simeon simon simona simone simran sinan sinead siobhain siobhan sion siti siyabonga skyla slawomir
sobia sofia sofie solomon somaya sonia sonja sonny sonya sophia sophie soraya sorcha spencer stacey stacy
stan stanislaw stanley stefan stefania steffan stella stephan stephanie stephany stephen steve steven stevie
stewart stu stuart subhan suhail sukhdeep sukhi sukhwinder suleman sultan sumaya summayah sunil sunita suraj
suresh surinder susan susanna susannah susie suzanna suzanne suzie svetlana swati sybil sydnee syed
sylvester sylvia sylvie sylwia szymon tabassum tabitha tadeusz tahir tahira tai taiwo taj talha talia
taliyah talya tamar tamara tamika tammy tamsin tamzin tane tania tanisha tanner tansy tanveer tanya tara
tarak taran tarek tariq taryn tasha tasmin tasnim tatiana tatum tatyana taya taylan tayler tayo tayyab
teagan ted teddie tegan temitope tendai terence teresa teri terrance terrence terri terry tesfaye tess tessa
thaddeus thais thalia thandi thandiwe thea thelma theo theodore theresa thomas thor tia tiago tianna tiarna
tierney tiffany tigist tilda tilly tim timothy timur tina tino titus tobi tobias tobiasz toby todd tolu
toluwani tom tomas tomasz tommy tomos toni tonia tony tonya tori torin tormod tracey tracy travis trent
trevor trina trish trisha tristan trudy tuan tudor tunde tyla tyra tyrell tyrese tyrone uche ugochi ulrike
umair umaira umar una uriah ursa ursula usha usman uzma vaishali vaishnavi valentin valentina valeria
valerian valerie vanessa vasile vaughan veena venetia vera vernon veronica vicki vicky victoire victor vidya
vijay viki vikram viktor vince vincent vinnie vinod viola violeta violette viorica virginia vita viv vivek
vivian vivien vivienne vlad vladimir vladislav waheed wahid waldemar walid wallace walter wanda waqar warda
warwick waseem wasim waylon wayne wendy weronika wesley wiktor wiktoria wilbur wilf wilfred wilhelmina
william wilma winifred winnie winston wioletta wojciech wyatt wynn xander xanthe xavier xenia xiomara xiu
yael yahir yahya yakub yana yanis yaqub yared yaseen yash yasin yasmin yasmina yasmine yazmin yehuda yetunde
yewande ying ylva yoana yolanda yolande yoselin yousef yousif yousuf yuki yuliya yuri yusra yusuf yvaine
yvette yvie yvonne zaara zac zach zachariah zachary zachery zack zackary zackery zadie zaheer zahid zahida
zahir zahra zahraa zaid zain zaina zainab zakariya zaki zakir zakiya zakiyah zamir zander zane zanele zaneta
zara zarah zaria zayan zayd zayn zayna zaynab zbigniew zeb zeeshan zehra zeinab zeke zelda zena zenobia
zeynab zeynep zia ziad zidan zidane zinnia zita ziva zoe zofia zofija zola zoltan zora zoya zubaida zubair
zubayr zuleika zunaira zuri zuzana zuzanna
`);

/** Names that are also months, places, words or pseudonyms: they count only where the words around them tell of a person. */
export const ambiguousNames = wordSet(`
amber angel april art ash aspen august austin autumn basil bill blessing blossom brad brook brooke bud
carter cash chad charity chase chelsea chester christian chuck clay cliff cole constance cooper coral
crystal daisy dale dallas dawn dean destiny devon dick dolly don drew duke earl ebony eden elm ember ernest
eve faith felicity fern fleur flora florence ford forest fox france frank gabe gale gene georgia ginger glen
grace grant gray gus harmony hazel heath heather heaven holly honey honor hope hunter india iris isis israel
ivory ivy jade jan jasmine jay jet jewel jimmy jo jordan jordon joy june justice karma kay kendal kent kerry
kit kitty lance lane laurel lee leigh liberty linton lorne lou love lucky luna mac magnus major mark martin
mason max maxwell may melody mercy merlin miles misty mo myrtle nat nelson neville nick noel nova olive
paris parker pat patience patty pearl peg penny percival petal phoenix pierce piper poppy precious preston
primrose princess prudence queenie rain randy raven ray red reed regina rex rich rick river robin rocky rose
rosemary rowan royal ruby rusty saffron sage sandy savannah scarlet scarlett shannon shay sid skip sky skye
skyler sol star sterling stone storm story sue summer sunny swift sydney taylor teddy treasure trinity troy
ty tyler unity val van velvet verity vic victoria violet warren wes whitney will willow wilson winter wren
york zen
posy belle reef meadow crew ace deacon joey sawyer roux reign spike paisley santiago salvador lincoln kingston camden milan vienna montana dakota
cairo sully houston dance monte zion chance bear prince king dior lexus armani denver florida memphis boston nevada asia baker
`);
