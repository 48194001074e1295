import ArgumentParser
import AvowOperations
import AvowRecord
import AvowSite
import AvowStore

/// `avow update`
struct UpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Draft an update from the record; list what was published.",
    discussion: """
      An update tells what happened in a period: dialogues, meetings and what was noted at them, decisions and what became of \
      them, reports, recommendations, commitments, vetoes, alerts. The draft is made from the record alone, and each sentence \
      ends with links to what it rests on. It is edited and published at the desk.

      EXAMPLES:
        avow update draft --from 2017-09-01 --to 2017-12-31 --markdown
        avow update draft --period 2017-09
        avow update list
      """,
    subcommands: [UpdateDraftCommand.self, UpdateListCommand.self])

  @OptionGroup var data: DataOption
}

/// `avow update draft`
struct UpdateDraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Print the draft of an update on a period, every sentence with its records.")

  @OptionGroup var data: DataOption
  @Option(help: "The first day of the period, such as 2017-09-01.") var from: String?
  @Option(help: "The last day of the period, such as 2017-12-31.") var to: String?
  @Option(help: "Instead of both: a year, a month or a day, such as 2017-12.") var period: String?
  @Flag(help: "Print Markdown, to be edited and published.") var markdown = false
  @Flag(help: "Print HTML, a piece of a page.") var html = false
  @Flag(help: "Print JSON, with the records of each sentence.") var json = false

  func validate() throws {
    if [markdown, html, json].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --markdown, --html and --json.")
    }
    guard (period == nil) == (from != nil && to != nil) else {
      throw ValidationError("Name the period: --from and --to, or --period.")
    }
    if period != nil, from != nil || to != nil {
      throw ValidationError("Name the period by --from and --to, or by --period, not by both.")
    }
    _ = try days()
  }

  private func days() throws -> (from: PartialDate, until: PartialDate) {
    func date(_ text: String?, _ option: String) throws -> PartialDate {
      guard let text, let date = PartialDate(text) else {
        throw ValidationError(
          "\(option) takes a date such as 2017, 2017-12 or 2017-12-24, not “\(text ?? "")”.")
      }
      return date
    }
    if let period {
      let date = try date(period, "--period")
      return (date, date)
    }
    return (try date(from, "--from"), try date(to, "--to"))
  }

  func run() async throws {
    let (from, until) = try days()
    let draft = try DraftUpdate(Answers(data.open()), from: from, until: until).run()
    if json {
      Terminal.write(try JSONAnswer.of(draft))
    } else if markdown {
      Terminal.write(draft.markdown)
    } else if html {
      Terminal.write(draft.html)
    } else {
      Terminal.write(page(draft))
    }
    if draft.sections.isEmpty {
      Terminal.tell("The record has nothing of that period, so nothing was written.")
    }
  }

  private func page(_ draft: UpdateDraft) -> String {
    var page = TextPage(width: Terminal.width)
    page.title(draft.title)
    for section in draft.sections {
      page.list(
        section.title,
        section.sentences.map { "\($0.text) [\($0.records.map(\.description).joined(separator: ", "))]" })
    }
    return page.text
  }
}

/// `avow update list`
struct UpdateListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the articles that were published, with their versions.")

  @OptionGroup var data: DataOption
  @Flag(help: "Print JSON, with all words and frozen values.") var json = false

  func run() async throws {
    let articles = try data.open().articles()
    if json { return Terminal.write(try JSONAnswer.of(articles)) }
    guard !articles.isEmpty else { return Terminal.tell("No article was published yet.") }
    var table = TextTable(["Published", "Version", "Address", "Title"], right: ["Version"])
    for article in articles {
      guard let latest = article.latest else { continue }
      table.append([latest.published.description, "\(latest.number)", article.id, latest.title])
    }
    var page = TextPage(width: Terminal.width)
    page.table("Updates and articles", table)
    Terminal.write(page.text)
  }
}
