import ArgumentParser
import AvowOperations
import AvowSite
import AvowStore

/// `avow desk publish-due`
struct DeskPublishDueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish-due",
    abstract: "Publish the articles whose time has come.",
    discussion: """
      The desk does it by itself every minute while it serves; this is for desks that do not run all the time.

      EXAMPLES:
        avow desk publish-due
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  func run() async throws {
    let publish = Publish(try options.open(data), into: try data.open())
    let outcomes = try PublishDue(publish, charts: SiteCharts()).run()
    for outcome in outcomes {
      if let address = outcome.address {
        Terminal.write("Article \(outcome.article) is public as \(address).\n")
      } else {
        Terminal.tell("Article \(outcome.article) could not be published. \(outcome.why ?? "")")
      }
    }
    if outcomes.isEmpty { Terminal.tell("No article is due.") }
    if outcomes.contains(where: { $0.address == nil }) { throw ExitCode.failure }
  }
}

/// `avow desk newsletter`
struct DeskNewsletterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsletter",
    abstract: "Send the letters that wait; export or erase what is kept of a reader.",
    discussion: """
      Letters are sent through the relay of desk.settings. The desk does it by itself every minute while it serves. What is kept \
      of an address is exported or erased when its owner asks for it.

      EXAMPLES:
        avow desk newsletter
        avow desk newsletter --export name@example.org
        avow desk newsletter --erase name@example.org
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption
  @Option(help: "Print what is kept of this address.") var export: String?
  @Option(help: "Erase this address.") var erase: String?

  func validate() throws {
    if export != nil, erase != nil { throw ValidationError("Choose --export or --erase, not both.") }
  }

  func run() async throws {
    let desk = try options.open(data)
    let newsletter = Newsletter(desk)
    if let address = export {
      guard let text = try newsletter.export(address, by: nil) else {
        Terminal.tell("Nothing is kept of this address.")
        throw ExitCode.failure
      }
      return Terminal.write(text)
    }
    if let address = erase {
      guard try newsletter.erase(address, by: nil) else {
        Terminal.tell("Nothing is kept of this address.")
        throw ExitCode.failure
      }
      return Terminal.write("It is erased. Copies in backups go with the backups.\n")
    }
    let settings = try options.settings(data)
    guard desk.post != nil, !settings.address.isEmpty else {
      throw ValidationError(
        "The desk sends no letters: desk.settings must name mail-relay, mail-from and the address of the desk."
      )
    }
    let outcome = try await DeliverLetters(
      Publish(desk, into: try data.open()), deskAddress: settings.address, siteAddress: settings.site
    ).run()
    Terminal.write("Sent: \(outcome.sent). To be tried again: \(outcome.again). Failed: \(outcome.failed).\n")
  }
}
