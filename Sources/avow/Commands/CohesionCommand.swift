import ArgumentParser
import AvowOperations
import AvowRecord
import Foundation

/// `avow cohesion GROUP`
struct CohesionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohesion",
    abstract: "Print how closely the members of a group voted together.",
    discussion: """
      A roll call of the General Assembly counts when the Assembly was divided (at least two of yes, no and abstain \
      were cast by anybody) and at least two members voted; --over all takes undivided ones too. Members are those of \
      the day of the vote. A member whose entry the record does not date counts on every day; --known-only leaves it \
      out.

      The CSV has one row for each period and these columns, shares with six digits after the point:
        year        calendar year of the vote (session with --by session)
        members     members that voted at least once
        roll_calls  roll calls that count
        resolutions resolutions that they were on
        ai          mean of (m − ½(n − m))/n, the index of Hix, Noury and Roland
        rice        mean of |yes − no|/(yes + no) where a member voted yes or no
        eijk        mean of van der Eijk's A of the order yes, abstain, no
        lijphart    Lijphart's index over all pairs of members, pooled
        pairs       the number of these pairs
        unanimity   share of roll calls on which all voting members did the same
      ai, rice, eijk, lijphart and unanimity are each followed by _low and _high: the 95 % interval when resolutions \
      are drawn anew, empty where it cannot be told.

      EXAMPLES:
        avow cohesion eu --by year --csv > eu.csv
        avow cohesion --states SWE,NOR,DNK,FIN,ISL --from 1990
        avow cohesion african --issue hr
      """)

  enum By: String, CaseIterable, ExpressibleByArgument { case year, session, all }
  enum Over: String, CaseIterable, ExpressibleByArgument { case divided, all }

  enum Output: OutputWords {
    static let csv = "Print CSV."
    static let json = "Print JSON, with all periods together."
  }

  @OptionGroup var data: DataOption

  @Argument(help: "The id of a group, such as eu; avow cohesion without one lists them.") var group: String?
  @Option(help: ArgumentHelp("States in place of a group, with commas between.", valueName: "A,B,C"))
  var states: String?
  @OptionGroup var chosen: SelectionOption
  @Option(help: "What a row is about.") var by = By.year
  @Option(help: "Which roll calls count.") var over = Over.divided
  @Flag(help: "Leave out members whose entry or exit the record does not date.") var knownOnly = false
  @Option(help: "Where the drawing of resolutions begins.") var seed: UInt64 = 1
  @Option(help: "How often resolutions are drawn.") var draws = 1000
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if group != nil, states != nil { throw ValidationError("Name a group or --states, not both.") }
    if !(0...100_000).contains(draws) { throw ValidationError("--draws takes a number from 0 to 100000.") }
    if seed > UInt64(Int.max) { throw ValidationError("--seed takes a number up to \(Int.max).") }
  }

  func run() async throws {
    let answers = try Answers(data.open())
    let group = try members(in: answers)
    let cohesion = try MeasureCohesion.run(
      group, chosen.selection(in: answers.reference), by: MeasureCohesion.By(rawValue: by.rawValue) ?? .year,
      over: over == .all ? .all : .divided, seed: seed, draws: draws, in: answers.store)
    if output.json {
      Terminal.write(try JSONAnswer.of(cohesion))
    } else if output.csv {
      Terminal.write(cohesion.csv)
    } else {
      Terminal.write(cohesion.page(width: Terminal.width))
    }
    if cohesion.overall == nil {
      Terminal.tell(
        "No roll call of the selection has two voting members. Votes are imported: avow import FILE…, or avow fetch."
      )
    }
    if !group.uncertain.isEmpty {
      Terminal.tell(
        "The record does not date the membership of \(group.uncertain.joined(separator: ", ")); "
          + (knownOnly ? "they are left out." : "they count on every day. --known-only leaves them out."))
    }
  }

  private func members(in answers: Answers) throws -> GroupInTime {
    if let states {
      var ids: [StateID] = []
      for text in states.split(separator: ",") {
        let id = try answers.state(text.trimmingCharacters(in: .whitespaces))
        if !ids.contains(id) { ids.append(id) }
      }
      guard ids.count > 1 else { throw TooFewStates(count: ids.count) }
      return GroupInTime(states: ids, in: answers.reference)
    }
    guard let group, let found = GroupInTime(group, knownOnly: knownOnly, in: answers.reference) else {
      throw UnknownGroup(group: group, known: answers.reference.groups.map(\.id).sorted())
    }
    return found
  }
}

/// A group that the record does not have.
struct UnknownGroup: Error, CustomStringConvertible {
  let group: String?
  let known: [String]
  var description: String {
    (group.map { "There is no group “\($0)”. " } ?? "Name a group, or --states A,B,C. ")
      + "Groups of the record: \(known.joined(separator: ", "))."
  }
}

/// A list of states that makes no group.
struct TooFewStates: Error, CustomStringConvertible {
  let count: Int
  var description: String { "A group needs at least two states; --states names \(count)." }
}
