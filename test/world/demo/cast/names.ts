/** Given names that are common in Sweden, and family names that are made up or too many to be anyone's. */
export const womenNames = [
  'Anna', 'Elin', 'Maria', 'Sara', 'Fatima', 'Johanna', 'Emma', 'Amina', 'Kristina', 'Linnea', 'Hanna', 'Leila', 'Ida', 'Eva', 'Jasmin',
  'Malin', 'Ebba', 'Zahra', 'Ulrika', 'Moa', 'Katarzyna', 'Lovisa', 'Birgit', 'Tuva', 'Nour', 'Sandra', 'Agnes', 'Pernilla', 'Mina', 'Åsa',
  'Vera', 'Hodan', 'Therese', 'Cecilia', 'Ronja', 'Susanne', 'Alva', 'Irina', 'Matilda', 'Gunilla',
] as const;

export const menNames = [
  'Erik', 'Lars', 'Mohammed', 'Johan', 'Anders', 'Ali', 'Daniel', 'Oskar', 'Yusuf', 'Mattias', 'Simon', 'Peter', 'Viktor', 'Hassan', 'Emil',
  'Fredrik', 'Ahmed', 'Gustav', 'Marcus', 'Jonathan', 'Stefan', 'Kevin', 'Abdi', 'Linus', 'Robert', 'Elias', 'Niklas', 'Dawit', 'Alexander', 'Kjell',
  'Hampus', 'Tobias', 'Samir', 'Patrik', 'Noah', 'Roger', 'Milan', 'Adam', 'Björn', 'Sebastian',
] as const;

export const familyNames = [
  'Almhede', 'Askvretan', 'Barkhage', 'Bergslätt', 'Björkhamra', 'Brunnsta', 'Dalvreta', 'Ekhamra', 'Enbuske', 'Falkudden', 'Fjällhed', 'Forsbacke',
  'Grenholma', 'Grindslätt', 'Hagviken', 'Hasselvik', 'Hedbråten', 'Holmåsa', 'Högvreten', 'Juliskär', 'Kallhede', 'Klockarvik', 'Korpholma', 'Kråkslätt',
  'Lillhamra', 'Lindvreta', 'Ljunghede', 'Lundåsa', 'Lövhagen', 'Mossvreta', 'Mörkhed', 'Norrvreta', 'Näckdal', 'Odenslätt', 'Pilhamra', 'Rishede',
  'Rosenvret', 'Rågholma', 'Sandvreta', 'Silverhed', 'Sjövreta', 'Skogslätt', 'Slättvik', 'Solhamra', 'Stenudde', 'Storvreten', 'Sundåsa', 'Svartholma',
  'Tallhede', 'Tistelholm', 'Torphage', 'Trollhamra', 'Tångvik', 'Ulvhede', 'Vassvik', 'Videslätt', 'Vinterhed', 'Åkerslätt', 'Älgvreta', 'Ängshamra',
  'Abdinoori', 'Barzanesh', 'Dahirsson', 'Ferhadi-Lind', 'Gebresten', 'Halimehr', 'Jamalvik', 'Kowalhed', 'Mehranvik', 'Nazarholm', 'Rahimeh', 'Tesfahed',
] as const;
