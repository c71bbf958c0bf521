/** "zone: a word, another word" on each line. One word may stand for several zones, the likeliest first. */
function wordsOf(table: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of table.trim().split('\n')) {
    const [zone = '', words = ''] = line.trim().split(': ');
    for (const word of words.split(', ')) found.set(word, [...(found.get(word) ?? []), zone]);
  }
  return found;
}

/** Offered before anything is typed, and first among zones that share an offset. */
export const wellKnown: readonly string[] = `
  Europe/Berlin Europe/London America/New_York America/Chicago America/Denver America/Los_Angeles America/Toronto
  America/Sao_Paulo Africa/Lagos Africa/Johannesburg Europe/Athens Europe/Istanbul Asia/Dubai Asia/Kolkata
  Asia/Singapore Asia/Manila Asia/Tokyo Australia/Sydney Pacific/Auckland America/Halifax America/Anchorage
  Pacific/Honolulu Etc/UTC`
  .trim()
  .split(/\s+/);

/** Short names, which mean different places or forget daylight saving, and the places that are meant by them. */
export const abbreviations = wordsOf(`
  America/New_York: est, edt, et
  America/Chicago: cst, cdt, ct
  Asia/Shanghai: cst
  America/Havana: cst
  America/Denver: mst, mdt, mt
  America/Phoenix: mst
  America/Los_Angeles: pst, pdt, pt
  Asia/Manila: pst
  America/Anchorage: akst, akdt
  Pacific/Honolulu: hst
  America/Halifax: ast, adt
  America/Puerto_Rico: ast
  Asia/Riyadh: ast
  America/St_Johns: nst, ndt
  America/Sao_Paulo: brt
  America/Argentina/Buenos_Aires: art
  Europe/London: gmt, bst
  Africa/Accra: gmt
  Asia/Dhaka: bst
  Europe/Lisbon: wet, west
  Europe/Berlin: cet, cest, mez, mesz, met
  Europe/Athens: eet, eest
  Europe/Kyiv: eet, eest
  Europe/Helsinki: eet, eest
  Europe/Moscow: msk
  Africa/Lagos: wat
  Africa/Johannesburg: sast
  Africa/Maputo: cat
  Africa/Nairobi: eat
  Asia/Dubai: gst
  Asia/Kolkata: ist
  Europe/Dublin: ist
  Asia/Jerusalem: ist, idt
  Asia/Karachi: pkt
  Asia/Bangkok: ict
  Asia/Jakarta: wib
  Asia/Singapore: sgt, sst
  Asia/Hong_Kong: hkt
  Pacific/Pago_Pago: sst
  Asia/Tokyo: jst
  Asia/Seoul: kst
  Australia/Perth: awst
  Australia/Adelaide: acst, acdt
  Australia/Sydney: aest, aedt
  Australia/Brisbane: aest
  Pacific/Auckland: nzst, nzdt
  Etc/UTC: z`);

/** What people call the place they mean: countries, large cities without a zone of their own, and parts of countries. */
export const places = wordsOf(`
  Europe/Berlin: germany, deutschland, munich, hamburg, frankfurt, cologne, leipzig, german
  Europe/Vienna: austria, osterreich, wien, graz, salzburg
  Europe/Zurich: switzerland, schweiz, suisse, geneva, basel, bern
  Europe/London: uk, united kingdom, great britain, england, scotland, wales, northern ireland, manchester, edinburgh, birmingham, british
  Europe/Dublin: ireland, eire, cork
  Europe/Paris: france, lyon, marseille, toulouse
  Europe/Madrid: spain, espana, barcelona, sevilla, valencia
  Europe/Lisbon: portugal, porto
  Europe/Rome: italy, italia, milan, naples, turin
  Europe/Amsterdam: netherlands, holland, nederland, rotterdam, the hague
  Europe/Brussels: belgium, belgique, belgie, antwerp, ghent
  Europe/Luxembourg: luxemburg
  Europe/Copenhagen: denmark, danmark
  Europe/Stockholm: sweden, sverige, gothenburg
  Europe/Oslo: norway, norge, bergen
  Europe/Helsinki: finland, suomi, tampere
  Atlantic/Reykjavik: iceland
  Europe/Warsaw: poland, polska, krakow, gdansk
  Europe/Prague: czechia, czech republic, brno
  Europe/Budapest: hungary, magyarorszag
  Europe/Bucharest: romania, cluj
  Europe/Sofia: bulgaria
  Europe/Athens: greece, thessaloniki
  Europe/Belgrade: serbia
  Europe/Zagreb: croatia, hrvatska
  Europe/Kyiv: ukraine, kiev, lviv
  Europe/Istanbul: turkey, turkiye, ankara
  Europe/Moscow: russia, saint petersburg
  America/New_York: nyc, new york city, eastern, us eastern, usa, united states, boston, washington dc, miami, atlanta, philadelphia, florida, georgia us
  America/Chicago: us central, central, usa, united states, houston, dallas, austin, texas, minneapolis, new orleans, st louis
  America/Denver: mountain, us mountain, usa, united states, colorado, utah, salt lake city
  America/Phoenix: arizona
  America/Los_Angeles: pacific, us pacific, usa, united states, la, california, san francisco, seattle, portland, san diego, las vegas
  America/Anchorage: alaska
  Pacific/Honolulu: hawaii
  America/Toronto: canada, ontario, ottawa, montreal, quebec
  America/Winnipeg: canada, manitoba
  America/Edmonton: canada, alberta, calgary
  America/Vancouver: canada, british columbia, victoria bc
  America/Halifax: canada, nova scotia, atlantic
  America/St_Johns: newfoundland
  America/Mexico_City: mexico, guadalajara
  America/Sao_Paulo: brazil, brasil, rio, rio de janeiro, brasilia
  America/Argentina/Buenos_Aires: argentina
  America/Santiago: chile
  America/Bogota: colombia
  America/Lima: peru
  America/Caracas: venezuela
  America/Costa_Rica: san jose
  Africa/Johannesburg: south africa, cape town, durban, pretoria
  Africa/Lagos: nigeria, abuja
  Africa/Nairobi: kenya
  Africa/Accra: ghana
  Africa/Cairo: egypt
  Africa/Casablanca: morocco, rabat, marrakesh
  Africa/Addis_Ababa: ethiopia
  Asia/Jerusalem: israel, tel aviv
  Asia/Dubai: uae, emirates, abu dhabi
  Asia/Riyadh: saudi arabia, jeddah
  Asia/Tehran: iran
  Asia/Karachi: pakistan, lahore, islamabad
  Asia/Kolkata: india, delhi, new delhi, mumbai, bombay, bangalore, bengaluru, chennai, hyderabad, calcutta
  Asia/Kathmandu: nepal
  Asia/Dhaka: bangladesh
  Asia/Colombo: sri lanka
  Asia/Bangkok: thailand
  Asia/Ho_Chi_Minh: vietnam, saigon, hanoi
  Asia/Jakarta: indonesia
  Asia/Kuala_Lumpur: malaysia
  Asia/Manila: philippines
  Asia/Shanghai: china, beijing, peking
  Asia/Taipei: taiwan
  Asia/Tokyo: japan, osaka, kyoto
  Asia/Seoul: korea, south korea, busan
  Australia/Sydney: australia, new south wales, canberra
  Australia/Melbourne: victoria
  Australia/Brisbane: queensland
  Australia/Adelaide: south australia
  Australia/Perth: western australia
  Australia/Hobart: tasmania
  Pacific/Auckland: new zealand, nz, wellington, christchurch`);
