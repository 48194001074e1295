import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow coding`
struct CodingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coding",
    abstract: "Show what people coded: adjudicated claims, and how far the coders agreed.",
    discussion: """
      Two people read each paragraph apart from one another; an editor decides. These counts use adjudicated claims \
      only, and stand on the paragraphs that were coded. They are coded and published at the desk.

      The CSV has a row a claim: project, code, paragraph, statement, speaker, state, meeting, debate, date, form, \
      start, length, quote and decided; start and length count characters of the paragraph, from 0.

      EXAMPLES:
        avow coding
        avow coding otters-2018
        avow coding --code theme:rtop --debate GA72-DEBATE-2018
        avow coding otters-2018 --csv > claims.csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV: a row a claim."
    static let json = "Print JSON."
  }

  @OptionGroup var data: DataOption

  @Argument(help: ArgumentHelp("A published coding project; none for all.", valueName: "project"))
  var project: String?
  @Option(help: "Claims of one code: theme:rtop, stance:supports.") var code: String?
  @Option(help: "Claims of one debate.") var debate: String?
  @Option(help: "Claims of one meeting, by its symbol.") var meeting: String?
  @OptionGroup var output: OutputForm<Output>

  func run() async throws {
    let answers = try Answers(data.open())
    var filter = ClaimFilter(
      coding: project, debate: debate, meeting: meeting.map { Symbol($0)?.text ?? $0 })
    if let code {
      guard let known = ClaimCode(code) else {
        throw ValidationError(
          "“\(code)” is no code. Give a theme as theme:rtop or a stance as stance:supports.")
      }
      filter.code = known
    }
    let coding = try project.map { id in
      guard let coding = try answers.store.publishedCoding(id) else { throw NoSuchCoding(id: id) }
      return coding
    }
    if let debate, answers.debate(debate) == nil { throw NoSuchDebate(id: debate) }
    if let meeting = filter.meeting, try answers.meeting(meeting) == nil {
      throw NothingShown(wanted: meeting, near: try answers.search(meeting, limit: 3))
    }
    let answer = try answers.claims(filter)
    if output.csv {
      Terminal.write(answer.csv)
    } else if output.json {
      if let coding, code == nil, debate == nil, meeting == nil {
        Terminal.write(try JSONAnswer.of(coding))
      } else {
        Terminal.write(try JSONAnswer.of(answer))
      }
    } else {
      Terminal.write(answer.page(coding, themes: answers.reference.themes, width: Terminal.width))
    }
  }
}

/// A coding project that is not public.
struct NoSuchCoding: Error, CustomStringConvertible {
  let id: String
  var description: String {
    "No coding project “\(id)” is public in this record. avow coding lists those that are."
  }
}

/// A debate that is not in the record.
struct NoSuchDebate: Error, CustomStringConvertible {
  let id: String
  var description: String { "There is no debate “\(id)” in the record. avow search finds it by its words." }
}
