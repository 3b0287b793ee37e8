// Given names that are common in Sweden, put together by hand for this check from what is generally known; names that are
// also places in the two pre-studies' regions are left out. It need not be whole: a column is held to be names by a share of
// its values. SCB's name statistics (https://www.scb.se/namnstatistik) tell how common each is.
const women = `anna maria margareta elisabeth elisabet eva kristina birgitta karin ingrid christina linnéa linnea marie kerstin
lena helena marianne emma sofia sofie sara katarina annika susanne monica monika inger johanna julia hanna elin malin
jenny ulla ida carina therese viktoria maja matilda amanda frida agneta sandra camilla mikaela ebba alice elsa klara
saga astrid ellen siv gunilla berit barbro britt gunnel irene louise charlotte jessica emelie linda mona anneli annelie pia
åsa felicia moa nathalie rebecka cecilia ella signe vera selma stina tove ylva yvonne fatima amina aisha leila zahra maryam
noor samira zainab khadija hodan nasrin shirin olga svetlana irina natalia`;
const men = `erik lars karl anders johan per nils jan carl mikael lennart hans olof peter gunnar sven fredrik bengt bo daniel
åke göran alexander magnus martin andreas stefan john leif thomas tomas henrik mats björn ulf jonas christer kristian
emil marcus markus mattias robert kjell rolf roger rickard christian kent håkan tommy axel gustav gustaf oskar oscar viktor victor
simon sebastian linus anton joakim patrik niklas filip albin elias hugo oliver lucas william liam adam arvid isak noah
ludvig olle stig arne rune ingemar torbjörn tobias jesper kevin mohammed mohamed muhammad ahmed ali hassan hussein omar
ibrahim abdullah yusuf khalid mustafa mahmoud samir amir reza ivan dmitrij sergej andrzej piotr`;

/** In small letters. */
export const givenNames: ReadonlySet<string> = new Set(`${women} ${men}`.split(/\s+/));
