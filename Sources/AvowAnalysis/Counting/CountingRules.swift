public import AvowRecord

/// The one list of rules by which this release counts. A figure that is not made by one of them is not shown.
///
/// A rule whose meaning changes gets a new version and an entry in the change log; its id stays.
public enum CountingRules {
  /// Every rule, in the order in which the page of rules shows them.
  public static let all: [CountingRule] =
    [
      rollCalls, inFavour, against, abstaining, absent, notMember, noRow, margin,
      printedInFavour, printedAgainst, printedAbstaining,
      memberStates, votesCast, sharedVotes, agreementExact, agreementLijphart,
      namedInFavour, namedAgainst, namedAbstaining, namedNotVoting,
      debatesHeld, dialoguesHeld, meetingsKnown, publishedFigures, publishedValues,
      recommendations, recommendationsRepeated,
    ] + lenses + scorecards + debates + commitments + vetoes + reportCycle + events + risk
    + response + coding + comments

  /// The rule with an id, or nil.
  public static func rule(_ id: String) -> CountingRule? { all.first { $0.id == id } }

  /// The rule that counts the ballots of one choice in a roll call.
  public static func ballots(_ choice: Choice) -> CountingRule {
    switch choice {
    case .yes: inFavour
    case .no: against
    case .abstain: abstaining
    case .absent: absent
    case .notMember: notMember
    }
  }

  public static let rollCalls = CountingRule(
    id: "roll-calls", version: "1", name: "Roll calls", unit: "roll calls",
    sentence: "Recorded votes in the imported tables that meet the conditions asked for, each vote once.",
    excludes: "Decisions without a vote, secret ballots, and the same vote as a second source has it.")

  public static let memberStates = CountingRule(
    id: "member-states", version: "1", name: "Member States on a date", unit: "Member States",
    sentence: "States that were Members of the United Nations on the day, by their dates of admission.",
    excludes: "Observers, and states whose membership on that day the sources leave open.")

  public static let votesCast = CountingRule(
    id: "votes-cast", version: "1", name: "Votes cast by a state", unit: "roll calls",
    sentence: "Roll calls in which the state, or the state whose membership it continues, voted yes or no "
      + "or abstained.",
    excludes: "Roll calls in which it was absent, was not a member or has no row in the table; decisions "
      + "without a vote; the same vote as a second source has it.")

  public static let sharedVotes = CountingRule(
    id: "shared-votes", version: "1", name: "Shared votes", unit: "roll calls",
    sentence: "Roll calls in which both states voted yes or no or abstained.",
    excludes: "Roll calls in which either was absent, was not a member or has no row in the table; decisions "
      + "without a vote; the same vote as a second source has it.")

  public static let agreementExact = CountingRule(
    id: "agreement-exact", version: "1", name: "Exact agreement", unit: "share, 0 to 1",
    sentence: "Share of the shared votes in which both states cast the same vote.",
    excludes: "Whatever is not a shared vote. An abstention against a yes or a no is no agreement here.")

  public static let agreementLijphart = CountingRule(
    id: "agreement-lijphart", version: "1", name: "Lijphart agreement", unit: "mean score, 0 to 1",
    sentence: "Mean over the shared votes of 1 for the same vote, ½ for yes or no against abstain, and 0 for "
      + "yes against no.",
    excludes: "Whatever is not a shared vote.")

  public static let debatesHeld = CountingRule(
    id: "debates-held", version: "1", name: "Formal debates held", unit: "debates",
    sentence:
      "Formal debates of the General Assembly on the responsibility to protect that the record knows, "
      + "each debate once however many meetings it took.",
    excludes: "Informal dialogues, years in which no debate was held, and debates of other bodies.")

  public static let dialoguesHeld = CountingRule(
    id: "dialogues-held", version: "1", name: "Informal interactive dialogues held", unit: "dialogues",
    sentence: "Informal interactive dialogues of the General Assembly on the responsibility to protect that "
      + "the record knows as occasions of their own.",
    excludes: "The informal meeting held beside the formal debate of 2009, and meetings that prepared a "
      + "dialogue.")

  public static let meetingsKnown = CountingRule(
    id: "meetings-known", version: "1", name: "Meetings known", unit: "meetings",
    sentence: "Meetings of which the record holds at least a date, under whatever status.",
    excludes: "Meetings that a source only counts without saying when they were held.")

  public static let publishedFigures = CountingRule(
    id: "published-figures", version: "1", name: "Published figures", unit: "published figures",
    sentence: "Numbers of one measure that organisations printed about one subject, each printing once.",
    excludes: "Numbers that Avow counted itself, and figures marked unverified.")

  public static let publishedValues = CountingRule(
    id: "published-values", version: "1", name: "Different published values", unit: "different values",
    sentence: "Different values among the published figures of one measure, one subject and one scope; more "
      + "than one means that the figures differ.",
    excludes: "Figures of another scope, such as a first day against the whole; figures without a number; "
      + "figures marked unverified.")
}
