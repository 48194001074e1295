/// The predictors of lists of risks in words; the one list of them. A predictor that is not here is called by its column.
public enum RiskPredictors {
  public static let words: [String: String] = [
    "anymk.ongoing": "a mass killing is going on", "anymk.ever": "a mass killing happened before",
    "mk_ever": "a mass killing happened before", "mk_ongoing_count_log": "mass killings going on (log)",
    "mk_ongoing_count_log2": "mass killings going on (log)",
    "mean_mk_onset": "how often mass killings began there",
    "mean_mk_onset_interaction": "how often mass killings began there",
    "mk_onset_prev_year": "a mass killing began the year before", "newcountry": "a new state",
    "reg.afr": "lies in Africa", "reg.eap": "lies in East Asia or the Pacific",
    "reg.eur": "lies in Europe or Central Asia", "reg.mna": "lies in the Middle East or North Africa",
    "reg.sca": "lies in South or Central Asia", "reg.na": "lies in North America",
    "reg.amr": "lies in the Americas",
    "countryage.ln": "age of the state (log)", "countryage.new.log2": "age of the state (log)",
    "countryage_new_ln": "age of the state (log)", "popsize.ln.combined": "population (log)",
    "popsize.log2": "population (log)", "wdi.popsize.log2": "population (log)",
    "imr.sqrt": "infant mortality (root)", "un_imr_sqrt": "infant mortality (root)",
    "imr.fwd.fill.sqrt": "infant mortality (root)", "gdppcgrowth": "growth of income a head",
    "gdppcgrowth.combined": "growth of income a head",
    "ios.iccpr1": "accepted complaints under the Covenant on Civil and Political Rights",
    "includesnonstate": "killings by others than the state are counted", "durable.ln": "years without change of regime (log)",
    "minorityrule": "rule by a minority", "elf.ethnic": "ethnic fractionalisation",
    "efindex": "ethnic fractionalisation", "battledeaths.ln": "battle deaths (log)",
    "battledeaths.ln2": "battle deaths (log)", "battledeaths.log2": "battle deaths (log)",
    "candidaterestriction": "freedom of candidates", "partyban": "ban of parties",
    "partyban.new.0": "no ban of parties", "partyban.new.1": "some parties banned",
    "partyban.new.2": "all parties banned", "judicialreform": "change of the courts",
    "religiousfreedom": "freedom of religion", "pol_killing_approved": "political killings by the state",
    "freemove_men4": "men move freely", "freemove_women4": "women move freely",
    "freediscussion": "freedom of discussion", "social_inequality": "unequal rights of groups",
    "even_civilrights": "civil rights alike in all regions", "repress_civilsoc": "repression of civil society",
    "social_power_dist": "power by social group", "ses_power_dist": "power by wealth",
    "tradeshare.ln.combined": "trade as a share of income (log)",
    "tradeshare.log2.combined": "trade as a share of income (log)", "coup.try.5yr": "attempted coups in five years",
    "discrimpop": "share of the population discriminated against", "year": "the year", "year_sq": "the year, squared",
    "widetargeting": "wide targeting of groups", "narrowtargeting": "narrow targeting of persons",
    "v2mecenefm_binary": "censorship of the media",
  ]

  /// What a column is called in a sentence.
  public static func name(_ column: String) -> String { words[column] ?? column }
}
