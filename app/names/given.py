"""First names in French and English: what tells a person where nothing else does, as in talk without capitals.

Those who live in the two languages most often; written in lower case without accents. A name that is also
a word ("rose", "mark", "pierre") counts only where it is written with a capital or stands in company.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FRENCH = _set(
    """adele adrien agathe agnes aicha aime alain albert alexandra alexandre alexis alice aline alix amandine
    amelie ambre amina anais andre andree angele angelique anissa anne annick annie antoine antonin ariane
    armand arnaud arthur astrid aude audrey augustin aurelie aurelien aurore axel bastien baptiste beatrice
    benedicte benjamin benoit berenice bernadette bernard berthe bertrand blandine boris brahim brigitte bruno
    camille capucine carine carole caroline catherine cecile cedric celia celine chantal charlene charles
    charlotte chloe christelle christian christiane christine christophe clara clarisse claude claudette
    claudine clemence clement clementine clothilde colette coline constance corentin corinne cyril cyrille
    damien daniel daniele danielle david deborah delphine denis denise diane didier dimitri dominique dorothee
    dylan edgar edith edmond edouard eliane elie eliott elisa elisabeth elise ella elodie eloise elsa emeline
    emile emilie emma emmanuel emmanuelle enzo eric erwan estelle esteban esther ethan etienne eugenie eva
    evelyne fabien fabienne fabrice fanny farid fatima fatou felicie felix fernand florence florent florian
    franck francine francis francois francoise frederic frederique gabin gabriel gabrielle gael gaelle gaetan
    gaspard gaston genevieve georges georgette gerald geraldine gerard germaine ghislaine gilbert gilles gisele
    gregoire gregory guillaume gustave guy gwenaelle hakim hamid hassan helene henri henriette herve honore
    hubert hugo hugues ibrahim ines irene isabelle jacqueline jacques jamila jean-baptiste jean-claude
    jean-francois jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves
    jeanne jeannine jeremie jeremy jerome joel joelle jonathan jordan joseph josette josiane judith jules
    julia julian julie julien juliette justine karim karima karine kevin khadija killian lambert laetitia
    lamia laura laure laurence laurent laurie lea leila lena leo leon leonard leonie leopold lila lilian lilou
    lionel lisa lise loic lola lorraine louane louis louisa louise luc lucas lucette lucie lucien lucienne
    ludivine ludovic lydia lydie madeleine mael maelle magali malik manon manuel marc marcel marcelle margaux
    marguerite maria marie marie-claude marie-claire marie-christine marie-france marie-laure marie-line
    marie-louise marielle marin marina marine marion marius marlene martial martin martine maryse mathieu
    mathilde mathis matthieu maud maurice max maxence maxime mehdi melanie melissa mickael micheline michel
    michele michelle miguel mireille mohamed mohammed momo monique morgane mourad mounir myriam nabil nadege
    nadia nadine nassim natacha nathalie nathan nelly nicolas nicole nina ninon noe noel noemie nolwenn nora
    norbert oceane odette odile oliver olivia olivier ophelie oscar pascal pascale patrice patricia patrick
    paul paula paule paulette pauline perrine philippe pierre-yves quentin rachel rachid raoul raphael
    raphaelle raymond raymonde rebecca regine regis remi remy renaud rene renee richard robert robin rodolphe
    roger roland rolande romain romane romuald ronan rosalie sabine sabrina salima salome samantha sami samia
    samira samuel sandra sandrine sarah sebastien serge severine sidonie simon simone slimane sofia solange
    solene sonia sophie soraya stephane stephanie steven suzanne sybille sylvain sylvaine sylvette sylviane
    sylvie tanguy tatiana theo theophile therese thibault thibaut thierry thomas timothee titouan tom tristan
    ugo valentin valentine valerie vanessa veronique vianney victoire victor victoria vincent violaine virginie
    vivien viviane wilfried xavier yacine yann yannick yasmine yassine yoann yohan yolande youssef yvan yves
    yvette yvon yvonne zoe zohra"""
)
ENGLISH = _set(
    """aaron abdul abigail abby adam adrian ahmed aidan aisha alan alastair alec alex alexander alexandra alf
    alfie alfred ali alice alison allan allison alun amanda amber amelia amos amy ana andrea andrew andy angela
    angus anita ann anna annabel anne annette annie anthony antonio archie arlene arnold arthur ashley audrey
    barbara barry beatrice becky ben benjamin bernadette bernard bert bertha beth bethany betty beverley
    beverly bev billy bob bobby brad bradley brandon breda brenda brendan brett brian bridget bronwen bruce
    bryan byron caitlin callum cameron carl carla carlos carmen carol caroline carolyn cassandra catherine cathy
    cecil cedric celia charles charlie charlotte chelsea cheryl chloe chris christian christina christine
    christopher cindy claire clara clarence clive colin colleen conor connor corey courtney craig curtis cyril
    daisy dana daniel danielle danny daphne darren dave david dawn deborah debbie deirdre declan denis denise
    dennis derek desmond diana diane dominic don donal donald donna doreen doris dorothy doug douglas duncan
    dylan eamon ed eddie edith edna edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen
    ellie elliot elsie emily emma enid eric erica erin ernest esther ethan eugene eva evan evelyn fatima felicity
    fergus fiona florence floyd fran frances francesca francis frank franklin fred freddie frederick gail gareth
    gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerry gillian gina gladys glen
    glenda glenn gloria glynis gordon graeme graham greg gregory gretchen gus gwen gwyneth hannah harold
    harriet harry harvey hassan hayley heather hector helen helena henry herbert hilary hilda howard hugh hugo
    hywel ian ibrahim ida imran ines ingrid irene iris isaac isabel isabella isobel ivan ivy jack jackie jackson
    jacob jacqueline jacqui jake james jamie jan jane janet janice jasmine jason javier jayne jean jeanette jeff
    jeffrey jenna jennifer jenny jeremy jerome jerry jess jessica jesse jill jim jimmy jo joan joanna joanne
    jocelyn jodie joe joel joey john johnny jon jonah jonathan jordan jorge jose joseph josephine josh joshua
    joy joyce juan juanita judith judy julia julian julie june justin karen karl kate katherine kathleen
    kathryn kathy katie kay keith kelly ken kenneth kerry kevin khalid kieran kim kimberly kirsty kristen kurt
    kyle larry laura lauren laurie lawrence leah lee leila len lena leo leon leonard leroy lesley leslie lewis
    liam lila lilian lily linda lindsay lindsey lisa liz lloyd logan lois lola lorna lorraine louis louisa louise
    lucas lucy luis luke lydia lynda lynn lynne mabel madison maeve maggie malcolm mandy manuel marcus margaret
    maria marian marianne marie marilyn mario marion marjorie marlene marsha martha martin marvin mary mason
    mathew matilda matt matthew maureen maurice mavis max maxine maya megan mel melanie melissa mercedes meredith
    mervyn mia michael michelle miguel mike mildred millie milton miranda miriam mitchell mohammed moira molly
    mona monica morgan muhammad muriel myra nadia naomi natalie natasha nathan neil nell nellie nettie neville
    niall niamh nicholas nick nicola nicole nigel nina noah noel nora noreen norma norman olga olive oliver
    olivia omar orla oscar oswald owen pam pamela pat patricia patrick paul paula pauline pedro peggy penelope
    penny percy perry pete peter petra phil philip phillip phoebe phyllis polly priscilla priya quentin rachel
    raj ralph ramon randall randy raquel ravi raymond rebecca reg reginald rhian rhiannon rhys ricardo richard
    rick ricky rita rob robert roberta robin robyn rod roderick rodney roger roland ron ronald ronnie rory
    rosalind rosemary rosie ross roxanne roy rupert russell ruth ryan sabrina sally sam samantha samuel sandra
    sanjay sara sarah saul sean sebastian selina serena seth shane shannon sharon shaun sheila shelley sherry
    shirin shirley sian sid sidney simon sinead siobhan sofia sonia sophia sophie spencer stacey stacy stan
    stanley stella stephanie stephen steve steven stewart stuart sue susan susie suzanne sylvia tabitha tamara
    tamsin tania tanya tara ted terence teresa terri terry tess thelma theo theodore theresa thomas tim timothy
    tina todd tom tommy toni tony tracey tracy travis trevor tricia tristan trudy tyler valerie vanessa vera
    vernon veronica vicky victor victoria vijay vince vincent viola violet virginia vivian walter wanda warren
    wayne wendy wesley wilf wilfred william winifred winston yasmin yolanda yvette yvonne zachary zara zoe"""
)
ELSEWHERE = _set(
    """abdoulaye adama adebayo agnieszka ahmet aissatou akira alejandra alejandro aleksandra ali alioune amadou amara aminata amit
    ananya andrzej anh aniket anjali arjun awa ayodele ayse bakary beatriz bogdan boris carmen cheikh chiara chidi chinedu
    deepak diego dmitri efe elif emeka emre esra fatma fatou felipe fernanda fernando francesco gabriela giorgia giovanni giulia
    hao hatice hiroshi hui igor ines iryna ivana javier jesus jing joao jorge juanita kadiatou katarzyna kemal kofi
    kwame lakshmi linh luca luciana luigi magda malgorzata mamadou mariam marek mariana marta mateo matteo mehmet mei mihai
    minh moussa mustafa natalia neha ngoc ngozi nikolai oksana olena oluwaseun orhan oumar ousmane pablo paolo pawel piotr pooja
    rahul rajesh rosangela salimata santiago sanjay sekou sergei sevgi sofia stefan sunita suresh svetlana tariq tatiana thanh thi
    tomasz valentina vikram vladimir wei wesley xiang yasemin yolanda yuki yusuf zainab zeynep zofia"""
)
GIVEN = FRENCH | ENGLISH | ELSEWHERE

WORDS_TOO = _set(
    """aime alma amber ambre angel april art august aurore basil bill blanche brook capucine carol cherry
    christian chuck clemence colette colin constance constant daisy dale dawn dean desire don drew earl eve
    faith fern fleur france frank franklin gene germaine glen grace grant guy hazel heather holly honore hope
    iris ivy jack jade jasmine jay jean jeanne joe joy june kay lance laurel laurier lee lily lise lorraine luke
    mai marguerite marin marina marine mark martial martin mason max may miles noel olive olivier parfait pat
    patience pearl penny pierre poppy prudence reed reine rich robin rod roger romain romaine rosa rose rosemary
    roy ruby rusty sage sandy stella sue summer sylvain valentin valentine victoire victor victoria viola violet
    violette will woody"""
)
"""First names that are everyday words of one of the languages: in a talk without capitals they need company."""
