public import AvowRecord

extension CountingRules {
  /// The rules by which vetoes are counted.
  public static let vetoes: [CountingRule] = [
    vetoedDrafts, vetoedDraftsDated, restraintStates,
  ]

  public static let vetoedDrafts = CountingRule(
    id: "vetoed-drafts", version: "1", name: "Vetoed drafts", unit: "drafts",
    sentence:
      "Drafts of the imported tables that were not adopted because a permanent member voted against, each once "
      + "however many members did.",
    excludes: "Drafts withdrawn under the threat of a veto, and what no imported table has.")

  public static let vetoedDraftsDated = CountingRule(
    id: "vetoed-drafts-dated", version: "1", name: "Vetoed drafts with an event of the chronology",
    unit: "drafts",
    sentence:
      "Vetoed drafts whose situation, as its table calls it, is a word of the label or note of an event of an "
      + "imported chronology not later than the veto, or on whose day an event falls.",
    excludes:
      "Situations that the chronology calls by another name: a floor. That an event is named does not say that the "
      + "draft answered it.")

  public static let restraintStates = CountingRule(
    id: "veto-restraint-states", version: "1", name: "States that spoke for veto restraint", unit: "states",
    sentence:
      "States with an intervention in an imported meeting that is filed under the theme of veto restraint.",
    excludes:
      "The chair, meetings that were not imported, and words that the rules of the theme do not find. Being filed "
      + "does not say that the state was in favour.")
}
