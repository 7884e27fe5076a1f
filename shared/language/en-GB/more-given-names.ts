/**
 * More given names that people in the UK bear, by origin once: West and East African, the Horn, South Asian, Middle Eastern,
 * Eastern European, East Asian, Iberian, Irish, Welsh, Gaelic, and those of the last twenty years. Without accents.
 */
import { wordSet } from '../match.ts';

export const moreGivenNames = wordSet(`
aadam aadil aagje aaminah aanisah aanya aarav aarti aarush aashir abbas abbigail abdalla abdelkader abdelrahman abdi abdifatah abdikadir abdinasir
abdirahman abdirashid abdulahi abdulaziz abdulkarim abdullahi abdulmalik abdulrahman abdulsalam abeer abhay abhinav abhishek abida abrar abshir abul
adaobi adaora adar addie addyson adebowale adeeba adeel adem aden adeniyi adesola adewunmi adey adeyemi adeyinka adham adib adil aditi aditya adnan
adriana advait aero aeron afaf afaq aferdita afolabi afreen afroza afsana afsaneh afshan aftab afzal agata agim agnese agron ahlam ahmet ahsan ahu
aicha aida aidyn aigars aija aiko aila ailbhe ailidh aima aiman ainars aine aishwarya aisling aivaras ajani ajit ajmal akanksha akbar akhil akhtar
akinola akinyi akira akram akshay alaa alam alamgir alayah alban albana albie aleem aleena aleksandar aleksei aleksy alemayehu algis aliana alin
alireza alisson alivia aliza allie almas almaz alojzy alonso alper altaf altin alwena alya alyona alyvia ama amaia amaka amani amanuel amarachukwu
amarjit amaya ambia ambika ambreen ameliarose amelka amin aminata amine amineh amita amjad ammar ammarah amoako amrik amrit amrita ana-maria anamaria
anand anas anastasiya anatoliy anca ander andra andrada andres andris andrius andriy andzelika aneela anees anesu anete ania anil anila anirudh anis
anisah aniyah anjali anjana anjum ankita ankur anmol annabella annaliese annalise anoop anoosha anowar anselmo antek antonella anu anuj anupama
anuradha anushka anwara anwen anyango anzhelika aodh aodhan aonghas aparajita apolonia aqeel aqib aqsa arabella araceli arash arben archana arda
ardalan ardit areeb areeba areen arek arezoo arfa arham arian ariella arifa ariyah arjan arjeta arleigh arlen arlie arlind arman armend armin arnaldo
arnas arnav arpita arsalan arsh arshad arta artan artem arturas artyom aruna arunima arvids arvind arwa arwel aryan asantewaa asghar ashfaq ashik
ashiq ashish ashkan ashton ashvin ashwini asim aslan asli asmaa asra assad asta atefeh atieno atif atiq atiya atul aubree audrius augustinas aukse
aurel aurelio aurimas ausra austeja avani avaya avinash avleen avtar awaz awet axel ayad ayah ayan ayanda ayantu ayat aycan ayda aydin ayfer ayham
aylin ayman aymen aynalem ayo ayobami ayoub ayse aysel aysha aysun ayush ayva ayza azad azadeh azam azar azeez azhar azin aziz aziza azize azmat azza
babajide baban babar babul badar bahar bahareh bahia bahja bahman bahram baiba bajram bakhtawar baldev baljinder balvinder balwant bamidele banafsheh
baozhai baraa baran baris bartek bartlomiej barwaqo basel bashar bashir basia basit bassam batool batoul batuhan bayan baylee bayram beathan bebhinn
bedwyr behnam behnaz behrouz behzad belen belgin bellarose benedita bento beren beril berivan berkan berkay berna bernardo besa besart besian besnik
bethlehem betul beyza bhagwan bhavesh bhavika bhavin bhavna bhodi bhupinder bijan bilan bilkis bina binh biniam bintou birhan birtukan blathnaid
bledar blerim blerta bobbi bodie bogdana bogumil bogusia boguslaw bohdan bola bolek boluwatife bongani borislav borys borzou bosede bouchra boyan
boyko bozena bozhidar braxton brid brigid brikena bronislaw bruna bryce brychan bryson bulent burak burcu burhan burim bushra busisiwe busra cabdi
caetano callie calvin camila canan cansu caoilfhionn caoimhe caoimhin caolan caradog carson carwyn cassidy catalina catarina cathal ceinwen cemal
cemile cengiz ceren ceridwen cesar ceylan cezar cezary chace chaima chandan chandni chandra chao charanjit charlee charley chen cheng chetan chetna
cheyenne chidera chidiebere chidinma chiemeka chika chikezie chima chinenye chinonso chinwe chinyere chirag chisom chnar chro chukwudi chukwuma chun
chunhua cigdem cihan ciprian claudiu cliodhna coby codey codrin codruta cohen coinneach colby conall consuelo corina cormac cornel cornelia costel
costin cristi cristian cristiano cristobal cristovao cuan cuong czeslaw daahir dace dacian dagmara dahabo daiki dainis daire daithi dalal daley daljit
dania danial daniella daniyal dante danya danylo dao dapo darby dardan darek dariana darshan darya dastan davinder davis dawit dawood daya dayo
dearbhla deepika deeqa defne degmo deiniol deividas delyth demet deniz denys dervla derya desislava desta devi devika dexter dhara dharmesh dhruvi
diarmuid dieudonne dilara dilek dilip dilnaz dilshad dilwar dilwyn dima dimitar dinesh dipesh dipti diyaa diyar dmitri dmitry dmytro doaa dogan doina
dolcie domhnall domingo dominika donatas donncha dorin dorina dottie dougal dragos drilon driton dua duarte duc dugald dumitru duygu dyfed dzintars
ebru ebtisam ebuka ecaterina ece eda edgaras edgars edona eduarda eduardo eesha efa efe effie egle egzon ehsan eifion eimantas einir eirian eirwen
eithne ekene ekow ekta elaheh elara elen elham elina elira elisabete elisha elnaz elnur eloisa elona eluned elyas elzbieta emaan eman emelia emi emil
emilija emilio emlyn emmie emrah enas enda endaf enfys engin enitan enlli enrique enver enzo eoghan erblin ercan erdal erdem erdogan eren erhan erion
erjon erkan ermal ernestas ernesto ertan eryl erza eshaal esi esin esma esmaeil esmail esosa esraa esteban estela estrella eugen eurig eurwyn evaldas
everleigh everly evgeni evija ewen eyerusalem eyitayo eylem eylul eymen eyob ezzat faaiz fabio fabiola fadel fadi fadila fadime faduma fadwa fahd
fahim fahmida fakhar falguni faramarz fardeen fardin fareeha farhad farhana farhiya fariba faridoon fariha farjana farnaz farouk farrukh farshad
fartun faruk farzad farzana farzaneh fatemah fatemeh fathiya fatih fatiha fatjon fatmir fatos fatoumata fatuma fawad fawzi fawzia fawziya fayyaz fazal
fearghas federico felicja feliks felipe feng feras fereshteh fergal ferhat fernanda feroz feven ffion fflur fiachra fiadh fida figen fikirte filipa
filipe filiz filmon finnian finnley fionn fionnuala firat firdaus firouz fiza flaka flamur flavia flavio flo floella florentina florica florim florina
folasade folashade forough fouad fouzia fowsia francisca francisco franciszek fulya funke funmi funmilayo furkan furqan fyodor gabi gabija gabrysia
galina gamze ganesh garmon gaspar gatis gauri gavril gayatri gbenga gediminas geeta gennady genowefa georgeta gerardo gergana gezim ghada ghadir
ghaith ghassan ghazal gheorghe gheorghita ghina gholam giang gideon giedre giedrius gilberto gintaras giovanna girish girma girts gisela gita gizem
gjergj glyn glyndwr goda gokhan golnaz goncalo gonul gonzalo gopal govind gracie gracie-mae graciela grainne granit grayson grazyna gregor grigore
grigory guadalupe gugu guilherme guillermo gul gulala gulay gulcan guled gulistan gulsah gulten gunay gunta guntis guo gurbir gurdeep gurdial gurdip
gurinder gurjit gurleen gurmeet gurmit gurnam gursharan gurvinder gurwinder gustavo guto gwawr gwenda gwion gwyn gwynfor gytis haadi haben habiba
habibullah habibur habtom hadeel hadiseh hadley haf hafeez hafez hafsah hafwen haifa haitham haiyan haja hajar hakan hala halgurd halil halwest halyna
hamad hamdan hamdi hamed hamideh hamna hanaa hanan hande haneef haneen hanh hania hanieh hanna haoyu hardeep hardi hardik hardip harinder harish
harith harjinder harjit harjot harkirat harleen harleigh harlen harlyn harman harminder harnoor harpal harper harsha harshad harsharan harshil
harshita haruka haruto hasina hasna hassana hatem hatice havin hawraz hawre haya hayat haydn hazal hazem hector hedayat hedd hediye hefin heitor helal
helder heledd helin hema hemant hemin hemlata henley hetal hevar hevin hiba hibo hicham hiep hifza himanshu hina hira hiral hiroshi hitesh hiwa hiwot
hiyam hoa hoang hoda hodan hodo homa homayoun hong honorata hooman horatiu horia hosna hossein houda houssam hristina hristo hryhoriy hua huda hui
hulya huma humayun humberto humera huong huseyin husna hussam huy hywel iacob iago iain ianis iarla ibironke ibtissam ida idil idowu ieva iffat ifrah
iftin ifunanya iga ignacio ignacy ihor ijaz ijeoma ike ikechukwu ikenna ikhlas ikran ilham ilhan ilie ilinca ilir ilirjana ilkay ilker ilya ilze imaan
imad immy imrana inci inderjit indiana indira indra indre indrit inesa inese ingrida inguna iniobong inmaculada inna innes insha intisar iolo ionel
ionela iorwerth ipek iqbal iraj iram ireneusz irina irmina irum iryna isa isadora isbeil ishan ishaq ishfaq ishika ishita isidora isioma ismahan ismet
isra israa israr itunu iulia iulian iuliana iustin iva ivanka ivaylo ivo ivone iwo iwona iyabo iyad iza izhar izzet jaafar jaber jabir jace jadwiga
jafar jagdeep jagdish jagger jagjit jagmeet jago jagoda jahanara jahangir jai jaideep jaime jaimin jakob jalal jalil jameel jamil jamshid janina janis
janki jannah jannat janusz jaouad japneet jarek jas jasbir jasdeep jasiek jasim jaskaran jaskiran jasleen jasmeet jaspal jaspreet jasvinder jaswant
jatin javad javaid javid jawad jawahir jaweria jax jaxson jayce jaydn jayesh jaymes jayshree jelani jeta jetmir jett jia jiahao jiaqi jiayi jide jie
jigna jignesh jihan jila jin jinan jing jingyi jinhee jitendra jiyan joana joao joaquim joginder jonas jonty joon jose josefa josiah joud jovi juana
jubayer judyta jugraj julek julio julita juliusz juma jumana junaida junjie juozas juris justas jyoti kaan kabir kaden kadir kadriye kady kaelan
kagiso kaia kairo kaito kaja kajal kaleem kalina kalpana kalpesh kaltun kamaljit kamalpreet kamau kamile kamla kamrun kamyar kanwal kanza karanveer
kareem karima karishma karol kartik karwan karzan kasey kashvi kaspars kastriot kateryna kausar kaushik kaveh kavya kawa kawtar kayvan kazem kazimierz
kelis kemal kenan kenji kenza kenzo kerem kestutis ketan keya keyvan khadar khadidja khadijeh khadra khairul khaleda khaleel khalida khalifa khanh
khanyi khawla khizar khoa kholoud khosrow khuram khurram khushboo kiana kiara kiarash kibrom kiet kikelomo kimia kira kiranjit kiranpreet kiril kirill
kirit kirpal kirti kishan kishwar klaudia klea klodian koa kobi kojo kolawole komal konstantin kora koray korede kornelia kotryna kourosh krasimir
krenar krish krishnan kristaps kristine kristiyan krupa krystian krzys ksenia kseniya kuba kubra kudzai kujtim kuldeep kuldip kuljit kulsoom kulvinder
kulwant kumari kunal kunle kushtrim kwadwo kwasi kwesi kylen kylo labinot lacramioara lada ladan laercio laiba laima laimute lakhbir lakhvinder laleh
lalita lamia lamis lan laoise larisa larysa lasma lata latifa laurentiu lautaro lawen laxmi layal layan leandro leart leela leen leia lekan lekha
lendita lenuta leonor lerato lesya leszek leusa levent lexie leyton liadan liban lidet liem liene liga ligia lihua lilia lily-mae lina linas lindiwe
linh liridon lirim liudas liudmila liudmyla liviu lleucu llew llion lojain lolade loredana loubna loui lourdes luam luan lubna luciana luciano lucyna
ludwik luisa luiz lujain lule luljeta luminita lungile lutfa lutfur luul luzia lyubov maahir macauley maciej maciek mackenzie macsen macy madalena
madalin madalina madhav madhu madhuri maebh maede maelon mafalda magan maha mahad mahamed mahasen mahbub mahdieh maheen mahek mahendra mahesh
maheshwari mahfuz mahfuza mahima mahira mahmoud mahmud mahmut mahnaz mahsa mahshid mahtab mahyar maimuna mair mairi mais maisa maissa majd majdi
majeed majid majlinda maksim maksym malaikah malak mali maliha mallory malwina mamadou mamta manahil manal manav mandeep mandip mandla maninder manish
manisha manjeet manjinder manju manmeet manoel manoj manon mansi mansoor mantas manuel manuela manvir mapiwa maram marcela marcelo marcio marcos mared
margarida marianna maricel marijus marin marinela mariola maris marisol marius mariya marshall martim martins martyna martynas marwan maryan maryla
maryna marysia maryum masih masoud masoumeh masud masuma mateen mateus matylda mauricio mawra maximiliano mayada mayank maysa mayur mazen mazhar
mazlum mckayla mckenzie meabh medine meenakshi megha meghana mehak mehboob meher mehmood mehran mehrdad mehri mehrnoosh mehrunisa mehul meifeng
meiling meinir meirion mekdes meliha melike melis melisa meltem memoona menna meral meredydd mererid merfyn merhawi meriem meron mert merve meryem
meselech mesut mete metin mhairi micaela michalina mieczyslaw migle miguelangel mihail mihaita mihret mikhail mikias milad milagros milly mimoza
minahil minal mindaugas ming minha minhaz minjun minoo mira mirac miray mircea mirela mirella mirjeta miroslav miruna mirza mitesh mithun mitra
mitsuki mizanur moazzam mobeen modestas modupe mohan mohannad mohini mohit mohsen mohsina mojgan mojtaba momin momina monira monireh monish monowara
monserrat monty moosa morag morfudd morteza morven mouad moussa moustafa moynul mpho muath mubarak mubashir mubeen mudassar mudiwa mufeed mufida
muhannad muir muireann mujahid mukesh mukhtar mukta mulu mumtaz munashe muneeb muneeba munira munni munther murad murat murdo murilo mursal murtaza
musab mushtaq muskaan muskan mustak mustapha mutaz mutlu mutsa muzaffer mykhailo mykola mylah mylee mylo myrddin myroslava naba nabeel nabeela nabila
nada nadezhda nadira nadiya naeema naghmeh naglaa nahal nahed naheed nahid naim naima najam najat naji najib najla najmin najwa nala nalan naledi
nalini namrata nandini nanw naoise naoki narayan narendra naresh narges nargess nargis nariman narjis nasar naseem naseer nashit nasibeh nasim nasreen
nasrollah nasteho natan nataniel nate natnael navdeep naveen navid navin navjot navneet navpreet navroop nawaf nawal nawaz nayab nayef nayla nazan
nazanin nazir nazli nazma nazmin nazmul nazneen nduka neasa nebahat nebiyou necati necla neda neel neelima neeraj neeta negar negin nela nelida nelio
nerijus neringa nertila neslihan nesrin nestor neval nevin nga nghia ngoc nguyet nhat nhung nicolae nicoleta nicu nicusor nida nidal nidhi nieve
nighat nihal niharika nihat nikesh nikhita nikodem nikolay nilam nilay nilesh nilgun niloofar nilufa nilufar nima nimisha nimrah ning niraj niral
niranjan nirav nirmal nirmala nirvair nisanur nishant nishita nisreen nita niteesh niti nitin nitya niyan niyaz nizar njeri nkem nkemdilim nkosana
nneka nobuhle noelia nojus nokuthula noman nomsa nomvula noor noorjahan normunds nosheen nosipho nouman nour noura nourhan nthabiseng ntombi nuh nuha
numan nuno nuray nurcan nuri nurten nusaybah nwachukwu nyasha nyokabi oakley oaklynn oanh obaida obioma octavio odeta odhran ogechi ogonna ojas okan
okechukwu okezie oksana oktay olabisi oladele olajide olanrewaju olasunkanmi oleh oleksandra oleksiy olesya olha olimpia oliwier oluchi olufemi
olufunke oluseyi oluwadamilola oluwafemi oluwakemi oluwatosin omair omer omid omkar omnia omotayo omotola onur opeyemi oran orest orhan orion ornela
osagie osama osaretin osas oskars ostap osvaldo otilia oumaima ousmane oussama ovidiu ozan ozge ozgur ozlem padraic paityn palak pallavi paloma
panashe paola param paramjit paras parastoo pardeep pardis parisa parmjit parth parul parvaneh parvati parvez parvin parviz patricio patrycja paulina
paulius paulo pavan pavandeep pavlo payal payam payton peadar peiman pejman pelin pelumi penelope peng penri perihan petar peteris petre petrica
petrit petro petronela petya peyman peyton phong phuc phuong pilar pinar ping plamen pola polina poonam pouya povilas prabhjot prabhu prachi pradeep
pradip pramod pranali pranav pranay prashant prateek pratik pratima praveen pravin preet preeti preetinder preetpal prerna priscila pritam pritesh
priti proinsias przemek puja pujan punam puneet purnima pushpa qadir qais qaiser qali qamar qiang qing quang qudsia quoc quratulain qusay quyen quynh
raafay rabeya rabiya radek radhika radka radoslav raed raegan rafaela rafat rafia rafiq ragad raghad raghav rahaf raheel raheela rahela rahena rahim
rahima rahma rahman rahwa raiha raimonds raisa rajaa rajan rajani rajat rajbir rajdeep rajeev rajendra rajeshwari rajia rajinder rajiv rajni rajvir
rajwinder rakesh raksha ralfs raluca raman ramandeep ramazan rameen rami ramin ramiro ramneek ramsha ramunas ramyar ramzan ramzi ranald randa rani
ranim ranjana ranjeet ranjit ranveer rares rasa rasha rashi rashmi rasma rauf raul ravindra rawa rawan raza razan razvan razwan rebaz rebin rebwar
recep reem reena reeta refika regimantas rehaan rehana rehena rehman ren renars renatas renato renesmee renu renuka reshma reshmi reva rexhep reyhan
reza rezan rhun ricardas ricco richa rida riddhi riddhima ridha ridley ridvan rifat riffat riham rihards rima rimantas rimsha rina rinor rishabh rishi
ritesh ritika rizwan rizwana roaa robel roble rodica rodolfo rodrigo rogelio rogerio rohail rohini rojan rojda rojin rokas rokeya rola rolands romaisa
roohi roopa rosalia rosana roshan roshni rostyslav rotimi roxy rozhin rron rua ruadhan ruairi ruari ruba rubab rubeena rubel ruben ruchi ruchika rudo
rudra rufaro ruhel ruhul rui rukayya ruken rukhsar rukiye rukshana rumaisa rumana rumen rumena ruoxi rupal rupali rupinder ruqia rushil ruslan ruta
rutendo ruun ruzha ryker ryleigh ryszard saachi saada saadia sabah sabahat sabeen saber sabiha sabin sabreen sabri sachin sadaf sadaqat saddam sade
sadegh sadek sadhana sadhbh sadiya saeeda saeid saeideh safak safdar safia safwa sagal sagheer sahal sahana sahand sahib sahin sahra saida saiful
saiqa saira saiyan sakar sakeena sakshi sakura salaar salahuddin salam saleha salem salih salima saloni salwa samah saman samaneh samar samarth
samatar sameer sameera sameet samer sami samia samiullah samra samrawit samsun sanah sanam sanar sanaz sancho sanda sandhya sandip sandu sanem
sangeeta sangita sanita sanjana sanjeev sanjiv sanjog santa sarabjit sarala sarbjit sardar sardasht sarfraz sarkawt sarmad saroj sartaj sarwar
satinder satish satoshi satpal satvinder satyam saulius saurabh savas savi savitri sawsan sayed saylor seanan seb sebastiao seda sedat sedra sefa
sehar sehrish sejal selam selamawit selcuk selim selin sema semhar semra sena senait seojun seonaid sepideh serap serban serdar sergei sergey sergio
sergiu sergiusz serhat serhiy serkan serpil setareh sevda sevgi sevil sevim seyi seyma sezen sezer shaban shabbir shabina shadab shadan shadi shafaq
shafia shafique shafiqul shaghayegh shagufta shahab shahana shahanara shahbaz shahd shaheda shahena shahida shahin shahla shahmeer shahnaz shahram
shahrukh shahrzad shahzad shahzaib shaila shailesh shaimaa shaista shakeela shakiba shakila shakti shalini shamima shams shamsa shamshad shamsun
shanaz shankar shanshan shanti shapoor shaqeel sharad sharanjit sharareh sharda sharif shariq sharmarke sharmila sharmistha shashi shayan shayesteh
shazad shazma shea sheeba sheetal shefali sheharyar sheraz sherif sherine sheuli shikha shilan shiler shilpa shima shital shiva shivansh shivraj
shkelzen shler shno shoaib shobha shobhana shokhan shokofeh shola shpresa shqipe shraddha shreena shreyasi shruti shu shubham shubhangi shufen shukri
shumaila shweta shyam siamak sibel sibusiso sidak sidar siddharth siddhi siew sigita siham silan sile silvio silviu silviya sima simarjit simas simi
simion simisola simra simranjeet simranjit simranpreet sina sinem sintija siofra sioned siphiwe sipho sirad siraj sirwan sizwe skaiste skender slavka
slawek smita smriti sneha snehal snezhana soha sohaib sohail soham soheil sohrab sokol sola soledad solomiya solyana soma somayeh somil somto sonal
sonali sonam songul soniya sonu soo sora soran sorin sorina sorley souad souhaila soumaya spas sraavya stanimir stanislav stanislawa staszek stefka
stela steliana stepan stoyan struan suad suat subhadra subhash sude sudha sudhir sufia sughra suha suhad suhani suheyla sujata sukhbir sukhjinder
sukhjit sukhmani sukhpreet sukhraj sukhveer sukhvinder suki sukran sule sulekha suleyman sultana sumaira sumaiya suman sumayyah sumbal sumeet sumeyye
sumit sumitra summayyah suna sunaina sundas sundeep suneeta supriya surbhi surekha surendra surer suri surjit surraya surya susana sushil sushila
sushma suzan svitlana swapnil swaran swarn sweta syeda sylwester taban tadas tadhg tafadzwa taha tahani tahereh tahmina tahreem taimoor tajammul
takudzwa talal talat talib taliesin tallulah tamanna tameem tamer tanaka tanase taner tanvi tanvir tanzeel tao tapiwa taqi tarandeep taraneh taranjit
taranpreet taras tariro tarsem tarun tasawar taskeen tasleem taslima tasneem tasnima tate tatenda tauqeer tautvydas tayfun tayla tayyaba taznin tegwen
tehmina tehreem teifi teigan teja tejal tejas tejinder tekle telmo temi temilade temitayo teodor teodora tesfay teuta tevfik tewelde thabiso thabo
thana thandeka thanh thao themba thi thiago thien thulani thuraya thuy tian tiana tiberiu tiegan tien tierna tiernan timofey tinashe tirhas toan
tobenna tobiloba todor tola tolga tolulope tomek tommy-lee tope torquil tosin touseef traian trang trefor tri trinh tripti trishna trung trupti
tsegaye tsitsi tsvetan tsvetelina tudur tufan tugba tulay tulsi tuncay tunji turgut turkan turlough tushar tuyen tuyet tymofiy ubah uchenna udai uday
udoka ufuk ugne ugonna ugur ujala ujjwal uju uldis ulfat ulku ultan uma umama umesh umit umme ummehani umut unaisa upasana upinder urmi urmila urooj
urszula usama uttam uzair uzoamaka uzoma vadym vahid vahit vaibhav vaida vaidas vaidotas vakaris valbona valdas valdemar valdemaras valdis valentyna
valeriy vali valon vandana vani vanya varinder varsha varun varvara vasant vasco vasil vasilica vasu vasudha vasyl ved vedat veli venelin venkat
ventsislav vian vibha vicente viet vihaan vija vijaya vikas vikash vikrant viktorija viktoriya vilija vilius vilte vimal vimala vina vinay vinayak
vineet vineeta vinh vinicius vinita viorel vipin vipul vir vira viraj virat virender virgil virinder vishal vishnu vitalija vitaliy vitaly vitoria
vivaan vjollca vjosa vladyslav volkan volodymyr vyacheslav vygantas vytautas wacek wafa wajdi wajid wajiha wala walaa waldek waleed wambui wanjiku
wanjiru waqas wardah warisha warsame wasif wassim wei weiming wiam widad wiesia wieslaw wieslawa willa winta wioleta wissam witek witold wlodek wojtek
wyn xhemal xia xiang xiaoling xiaoming ximena xin xinyi xuan xue yaa yadgar yagmur yago yakup yalcin yalda yaman yamini yan yaqoob yara yaroslav
yaroslava yasaman yasar yasemin yashar yashika yashoda yashvi yasir yasira yasmeen yasmiin yavuz yaw yazan yelena yeliz yemi yevhen yifan yigit yildiz
yilmaz yiming yingying yinka ylli ynyr yodit yogesh yogita yohannes yonas yong yordan yordanka yordanos youcef younas youness younis yousaf yousra
youssef yue yuka yulia yumi yumna yun yunus yuriy yusuke yuting yutong yuvraj zafar zafran zaheda zaher zaib zaibunnisa zaida zak zakaria zakia zamfir
zamzam zana zanda zareen zari zarina zarmeen zaya zaynah zayne zbyszek zdravko zdzislaw zeba zeina zekiye zeliha zenon zerda zerrin zewdi zeyad zhang
zhanna zheela zhen zhi zhila zhina zhivko zhyan ziba zibandeh zihan zilan zilvinas zimo zinaida zinhle zivile ziyad zlata zlatko zodwa zoha zohaib
zohra zohreh zoryana zosia zouhair zozan zubda zuberi zubeyde zuhur zulekha zulfiqar zuza zygmunt
`);
