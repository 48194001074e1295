public import AvowRecord

extension CountingRules {
  /// The rules by which commitments are counted.
  public static let commitments: [CountingRule] = [
    statesOnBoard, statesSignedOnly, statesWithdrawn, statesWithoutAct, statesNotTold, statesPerhaps,
  ]

  public static let statesOnBoard = CountingRule(
    id: "commitment-on-board", version: "1", name: "States on board", unit: "states",
    sentence:
      "States that by the end of the date had ratified, acceded, succeeded, endorsed or joined, and had not "
      + "withdrawn since. An act dated by year or month counts from the last day of it; one known only from a list, from "
      + "the date of the list. Without a date, whatever is known counts.",
    excludes:
      "States that only signed, and acts that no table of the record has: a floor wherever a list is not whole."
  )

  public static let statesSignedOnly = CountingRule(
    id: "commitment-signed-only", version: "1", name: "Signatories that are not on board", unit: "states",
    sentence: "States whose latest act by the end of the date is a signature.",
    excludes: "States on board. A signature without a date counts only where no date is asked for.")

  public static let statesWithdrawn = CountingRule(
    id: "commitment-withdrawn", version: "1", name: "States that withdrew", unit: "states",
    sentence: "States whose latest act by the end of the date is a withdrawal.",
    excludes: "States that came back afterwards.")

  public static let statesWithoutAct = CountingRule(
    id: "commitment-no-act", version: "1", name: "States named without an act", unit: "states",
    sentence: "States that a table of the record names and that had done nothing by the end of the date.",
    excludes: "States that no table names: of them nothing is known. States whose act has an open date.")

  public static let statesNotTold = CountingRule(
    id: "commitment-not-told", version: "1", name: "Member States that no source names",
    unit: "Member States",
    sentence:
      "Member States of the date (today’s where none is asked for) of which no table of the record tells "
      + "anything about the instrument.",
    excludes: "Observers. Silence of the sources is not refusal by the state.")

  public static let statesPerhaps = CountingRule(
    id: "commitment-open", version: "1", name: "States whose standing is open", unit: "states",
    sentence:
      "States with an act that may or may not have been done by the end of the date, since its date is not known "
      + "or known to the year alone.",
    excludes:
      "States whose acts all have dates that tell. They are counted at the level of what is certain, too.")
}
