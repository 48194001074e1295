import ArgumentParser
import AvowOperations
import AvowSite

/// `avow desk deliver`
struct DeskDeliverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver",
    abstract: "Work off the outbox once: send alerts that wait for offices, by e-mail and webhook.",
    discussion: """
      Editors choose at the desk what is sent to whom. The desk does this by itself every minute while it serves; this is \
      for desks that do not run all the time. What did not go through is tried again later, at most 10 times. What arrived \
      becomes public: the name of the office, the way and the day, never an address.

      EXAMPLES:
        avow desk deliver
        avow desk deliver --key /etc/avow/desk.key
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  func run() async throws {
    let settings = try options.settings(data)
    let door = DeskDoor(hosts: settings.hosts, isSecure: settings.isSecure)
    let publish = Publish(try options.open(data), into: try data.open())
    let outcome = try await Deliver(publish, deskAddress: door.base, siteAddress: settings.site).run()
    Terminal.write("Sent \(outcome.sent), put off \(outcome.again), failed \(outcome.failed).\n")
    if outcome.failed > 0 { throw ExitCode.failure }
  }
}
