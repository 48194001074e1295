import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow desk init`
struct DeskInitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Set up a desk with its first administrator.",
    discussion: """
      Makes desk.sqlite and the key file, both readable by you alone, and an account with the role of administrator. \
      The password is read from the first line of standard input and shown nowhere.

      EXAMPLES:
        avow desk init ada                             asks for the password
        avow desk init ada --key /etc/avow/desk.key    with the key outside the data folder
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The name to sign in with: lower-case letters, digits, points and hyphens.")
  var name: String

  func run() async throws {
    let desk = try options.open(data, makingIt: true)
    guard try desk.store.accounts().isEmpty else {
      throw ValidationError("This desk has accounts already. Further ones are invited by an administrator.")
    }
    let password = PasswordPrompt.read("Password for \(name), at least 12 characters: ")
    let account = try await MakeAccount(desk).run(
      name: name, shown: name, roles: [.administrator], password: password)
    Terminal.write(
      "The desk is set up; \(account.name) is its administrator. Keep a copy of \(options.keyFile(data).path) in a safe "
        + "place: without it what is sealed cannot be read.\n")
  }
}
