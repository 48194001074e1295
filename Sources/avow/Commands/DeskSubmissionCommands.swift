import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow desk submissions`
struct DeskSubmissionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submissions",
    abstract: "Say how many submissions and comments there are in each state.",
    discussion: """
      Numbers only; what was sent is read at the desk.

      EXAMPLES:
        avow desk submissions
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  func run() async throws {
    let store = try options.open(data).store
    let counts = try store.submissionCounts()
    for state in Submission.State.allCases {
      Terminal.write("submissions, \(state.words): \(counts[state] ?? 0)\n")
    }
    let comments = try store.commentCounts()
    for state in Comment.State.allCases {
      Terminal.write("comments, \(state.words): \(comments[state] ?? 0)\n")
    }
    Terminal.write("people who offered to take part: \(try store.peopleCount())\n")
  }
}

/// `avow desk import-case`
struct DeskImportCaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-case",
    abstract: "Bring a case of GlobaLeaks into the queue of submissions.",
    discussion: """
      Takes the ZIP archive that a recipient exports, with report.txt and the files. Files are cleaned of metadata like \
      those that are sent to the desk. Delete the archive afterwards.

      EXAMPLES:
        avow desk import-case report-12.zip
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The archive.", completion: .file()) var file: String

  func run() async throws {
    let desk = try options.open(data)
    let imported = try await ImportCase(desk).run(file: URL(filePath: file))
    Terminal.write("The case is submission \(imported.number).\n")
    for line in imported.words { Terminal.write("  \(line)\n") }
  }
}

/// `avow desk person`
struct DeskPersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Find, export or erase what is kept of somebody who offered to take part.",
    discussion: """
      Erasing takes the person out of the desk's file and leaves the number in the audit log, nothing else. Backups that \
      were made before still hold it, encrypted: let them run out.

      EXAMPLES:
        avow desk person --find wanda@reed.test
        avow desk person 3 --export > wanda.json
        avow desk person 3 --erase
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The number of the person.") var number: Int?
  @Option(help: "Words of the name or of how they are reached.") var find: String?
  @Flag(help: "Print all that is kept, as JSON.") var export = false
  @Flag(help: "Erase it.") var erase = false

  func validate() throws {
    guard [find != nil, export, erase].count(where: { $0 }) == 1, (number == nil) == (find != nil) else {
      throw ValidationError("Give --find and words, or a number with --export or --erase.")
    }
  }

  func run() async throws {
    let desk = try options.open(data)
    let personal = PersonalData(desk)
    if let find {
      for person in try personal.find(find) {
        Terminal.write("\(person.id)  \(person.day)  \(person.wish.words)  \(person.content.name)\n")
      }
    } else if let number, export {
      Terminal.write(try personal.export(number, by: nil))
    } else if let number {
      try personal.erase(number, by: nil)
      Terminal.write("Person \(number) is erased.\n")
    }
  }
}
