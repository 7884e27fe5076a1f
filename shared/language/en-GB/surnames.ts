/** Surnames common in the UK, of many origins. A surname alone is a weaker sign than a given name: places and bodies are called by them too. */
import { wordSet } from '../match.ts';

/** Surnames that are hardly ever an English word. */
export const surnames = wordSet(`
abbott abdi abdulla abdullah abraham abrahams abubakar acheampong adamczyk adams adamu adebayo adekunle adeleke adeola adeyemi adeyinka afolabi afzal
agarwal agbaje aguilar ahmad ahmadi ahmed akhtar akinola akpan alam albrecht aldridge alexander alexandrou alhassan allan allen allsopp almeida
alvarez amadi amoah andersen anderson andrews antwi appiah armitage armstrong arnold arthur asante asghar ashcroft ashton ashworth asif aslam aspinall
atkins atkinson attwood awan ayers aziz baah babu badmus bagshaw bains bajwa balogun bamford banda banerjee bangura banks barclay barlow barnes
barnett barratt barrett barron bartlett barton bashir bassett bates baxter beattie beaumont becker beckett bello benjamin bennett benson bentley bevan
bhatt bhatti biggs blackwell blair blake bloggs boateng bogdan boswell botha boucher bourne bowen bowers bowles boyce boyd boyle bradbury bradley
bradshaw brady bramley brannigan brennan briggs brookes brooks broughton browne bruce bryan bryant buchanan buckley burgess burke burnett burns
burrows burton byrne cairns calderwood callaghan cameron campbell carey carlton carmichael carney carr carroll cartwright carvalho cassidy castillo
castro chadwick chambers chan chandra chang chapman charlton chatterjee chaudhary chaudhry chaudhuri cheema chen cheng cheung chikwanha chirwa cho
choi chong choudhury chowdhury christie chukwu chukwuemeka chung clancy clark clarke clayton clegg clements clifford coates cobb cochrane coffey cohen
coleman coles collins compton conlon connell connelly connolly connor conroy conteh conway cooke corbett corcoran costa costello coulibaly coulson
coyle craig crawford crossley crowley cruz cullen cunliffe cunningham curran currie curtis czarnecki dalton daly daniel daniels dar darby das davey
davidson davies davis davison dawson deane debnath delgado dempsey dennis denton desai devi devlin dewan dhaliwal dhillon diaby diallo dias diaz
dickinson dickson dixon dobson docherty dodd dogan doherty dolan donaldson donnelly donovan doran douglas dowling downes downing doyle driscoll
drummond dsouza duffy duggan duncan dunlop dunn dunne durrani dwyer eastwood eaton edwards egan ekwueme elliott ellis ellison elsayed ennis erdogan
evans evanson everett fagan fairclough farah farooq farrell faulkner feeney fenton ferguson fernandes fernandez ferreira finlay finnegan fitzgerald
fitzpatrick flanagan fleming fletcher flores floyd flynn fofanah foley forbes forrest forster fowler francis franklin fraser gadd galbraith gallagher
galloway garcia gardiner gardner garrett garvey gaskell gates gebre geldof george ghosh gibbons gibbs gibson gilbert giles gillespie gilmore glover
goddard godfrey goldberg golding gomes gomez gonzales gonzalez goodall goodman goodwin gordon gorman gough gould grabowski grainger greaves greene
gregory gregson grewal griffith griffiths grimshaw groves guerra gunn gupta gutierrez haddad haidari haigh haines hajdari halliwell halloran hamill
hamilton hammond hampton hancock hanley hanna hannah hanson haque harding hardman hargreaves harper harrington harris harrison hartley harvey hasan
hashemi hashmi hassan hastings hawkins hayes haynes hayward healy hegarty henderson hendry hennessy henry herbert hernandez hewitt hibbert hickman
hicks higgins higgs hilton hinds hirst hoang hobbs hodges hodgkinson hodgson holden holland hollis holloway holmes holt hooper hopkins horne horton
hosseini houghton houston howard howarth howe howell howells howes hoxha huang hudson huggins hughes humphreys humphries hurley hurst hussain hussein
hutchinson hutton huynh hyde ibrahim idowu ilyas imran inglis ingram iqbal irvine irving ismail ivanov ivanova iwu iyer jablonski jackson jacobs
jafari jain jamal james jamieson janjua jankowski jarvis javed jeffery jeffries jenkins jenkinson jennings jensen jimenez jobe johal johansson johns
johnson johnston johnstone jones joseph joshi joyce kabir kaczmarek kakar kalsi kamara kaminski kane kang kapoor karim kaur kavanagh kaya kazmi keane
kearney keating keenan kelleher keller kelly kemp kendall kennedy kenny kerr khalid khalil khanna khatun khawaja kiely kilroy kim kingsley kirby kirk
kirkpatrick kiwanuka klein knowles koroma kovac kovacs kowalczyk kowalska kowalski kozlowski krasniqi krawczyk kruger kumar kumari kuznetsova kwarteng
laing lal lambert lang langley larkin larsen lawal lawrence lawson lennon lennox leonard leslie lester lewandowski lewis lim lin lindsay lister liu
livingstone lloyd logan lopes lopez lowe lucas lyons mabena macaulay macdonald macgregor mackay mackenzie mackie maclean macleod macmillan macpherson
maguire mahmood mahmoud mahon mahoney maina maitland malhotra malik mallon malone mandal mann mannan mansfield marinescu marques marsden marshall
martinez martins masih masood massey mathews mathieson matthews mavuso mazur mbeki mcallister mcauley mcbride mccabe mccaffrey mccallum mccann
mccarthy mccormack mccormick mcculloch mcdermott mcdonagh mcdonald mcdonnell mcdougall mcdowell mcevoy mcewan mcfarlane mcgee mcgill mcginty mcgovern
mcgowan mcgrath mcgregor mcguinness mcguire mchugh mcintosh mcintyre mckay mckee mckenna mckenzie mckeown mckinnon mclaren mclaughlin mclean mcleish
mcleod mcloughlin mcmahon mcmanus mcmillan mcnally mcnamara mcneill mcpherson mcqueen mcrae mctavish meehan mehmood mehta mellor melville mendes
mendoza menon mensah meredith metcalfe michalski middleton mills milne milner miranda mirza mishra misra mistry mitchell mohamed mohammad mohammadi
mohammed mohamud molloy moloney monaghan montgomery moore morales moran moreau moreira moreno morgan morley morris morrison morton moyo mueller mughal
muhammad mukherjee mullen mundy munir munro murphy murray musa mushtaq mutasa mwangi myers nadeem naidoo nair nash nasir nath naughton nawaz naylor
ncube ndlovu neal neill newell newman ngo nguyen nicholas nicholls nicholson nikolov nixon njoroge nkosi nolan noor norman norris norton nowak
nowakowski nunn nwachukwu nwosu nyambura nyathi obrien ochieng oconnor odell odonnell odwyer oflaherty ogden ogunbanjo ogunleye ohara okafor okeefe
okeke okonkwo okoro okoye olaniyan oleary oliver olsen oneill onyango opoku ormerod orourke orr ortiz osborne osei osman osullivan otieno owens owusu
oyelaran oyelowo ozturk paine palmer pandey papadopoulos parkes parkin parkinson parmar parr parsons parveen pascoe patel paterson patil patterson
pawlak payne pearce pearson pemberton penn pereira perera perez perkins perry peters petersen peterson petrov petrova pham phelan phillips phiri
pickering pillai piotrowski pitt platt plummer pollock poole popa popescu potts powell prasad pratt prentice prescott priestley pritchard pryce pugh
pullen purcell qadir quigley quinn qureshi rabbani radu rafiq rahimi rahman rai ramirez ramos ramsay ramsden ramsey randall randhawa rao rasheed
rashid rathbone rauf ravenscroft rawat rawlings raza razaq reddy redmond rees reeves reid reilly reis reyes reynolds rezaei rhodes ribeiro richards
richardson richmond riley rivera roberts robertson robinson robson roche rodgers rodrigues rodriguez rogers rojas romero rooney rosenberg ross roth
rowe rowland rowley roy ruiz russell rutherford rutkowski ryan sadiq saeed saha sahota saleem saleh salim samuel samuels sanchez sanders sanderson
sandhu sandu sangha santos sargent sarkar saunders sawicki saxena sayed schmidt schneider schofield schwartz scott sekhon sesay sethi seymour shafi
shahid shaikh sharif sharma sharpe shaw shehu shelton sheppard sheridan sherwood shukla siddique siddiqui sidhu sikora silva simmons simms simon
simpson sims sinclair singh sinha sithole skinner slater sloan smyth soares sokolowski solanki somerville soni sousa spencer spiers stanford stanley
stanton steele stephens stephenson stevens stevenson stewart stirling stoica stokes strachan stuart stubbs sullivan summers sutherland sutton sweeney
sykes szabo szymanski tait talbot tanveer tariq tate tembo thakur thapa thomas thompson thomson thorne thornton thorpe tierney timms tobin todd
tomlinson toor torres townsend tracey tran travers trevino tully turay turkmen turnbull tyson uddin ullah underwood unwin upton usman varga vargas
varma vasquez vaughan vaz verma vickers vincent virk wagner waite walczak waldron wallace waller wallis walsh walters walton wang warburton waring
warner waterhouse watkins watkinson watson watts webb webber weber webster welch weller wells weston whalley wharton wheatley wheeler whelan whitaker
whitehouse whiteley whitfield whittaker wiggins wilcox wilde wilkes wilkins wilkinson williams williamson willis winstanley wisniewska wisniewski
wojcik wong woodhouse woodward woolley wozniak wyatt yadav yates yeboah yilmaz yousaf youssef yusuf zafar zaman zhang zhao zheng zhou zhu zielinski
`);

/** Surnames that are words or places as well: they count where the words around them tell of a person or a family. */
export const wordSurnames = wordSet(`
archer bailey baker barber barker baron barrow batty bedford begum bell berry best birch bird bishop blackburn bolton booth bower bracken bray brewer
bright brown bull bullock bush butcher butler butt cannon carpenter carter chamberlain chandler church collier cook cooper cope cox crane craven cross
davenport deacon dean dyer emery english farrow field fielding finch fisher foster fox freeman french frost fry fuller gamble garner gill goldsmith
graham gray green greenwood griffin hale hall hardy hart hay heath heron hickey hill hogan hope hopper hull hunt hunter islam john jordan kay kent
khan king knight lad lake lam lamb lancaster lane leach lee leigh little long lord love lynch mackintosh manning marsh martin mason maxwell may mercer
miller moody moon morrow moss mulligan nelson neville newton noble noon north obi oliveira page pang parker parry partridge peacock peck pierce pinto
piper pollard pope porter potter power preston price prince prior proctor ray read reed reeve rice rose rush savage shah shannon sharp sheikh shepherd
small smart smith stafford stone storey sultana swain swift tailor tan tang taylor temple terry trotter tucker turner tyler valentine wade wainwright
walker ward ware warren waters watt weaver weir welsh west whitehead whittle wild wilson winter woodcock woods wren wright yang yip young
`);
