import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow desk invite`
struct DeskInviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Make a link by which a person joins the desk.",
    discussion: """
      The link works once, for three days, and is printed now and never again. For an account that exists it gives a \
      new password, and with --lost-factor takes the second factor away.

      EXAMPLES:
        avow desk invite "Ada Otter" --role administrator
        avow desk invite "Edo" --organisation "The Otter Society" --role editor --role reader
        avow desk invite --account ada --lost-factor
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The name of the person.") var person: String?
  @Option(help: "The organisation of the person.") var organisation: String?
  @Option(name: .customLong("role"), help: "A role; may be given again.") var roles: [String] = []
  @Option(help: "An account that gets a new password.") var account: String?
  @Flag(help: "The second factor was lost too.") var lostFactor = false

  func validate() throws {
    guard (person == nil) != (account == nil) else {
      throw ValidationError("Name a person to invite, or an account with --account.")
    }
  }

  func run() async throws {
    let desk = try options.open(data)
    let purpose: Invitation.Purpose
    if let account {
      guard let found = try desk.store.accounts().first(where: { $0.name == account }) else {
        throw ValidationError("There is no account “\(account)”.")
      }
      purpose = .recover(account: found.id, withoutSecondFactor: lostFactor)
    } else {
      purpose = .join(
        shown: person ?? "", organisation: organisation, roles: try DeskRoles.read(roles))
    }
    let secret = try Invite(desk).run(purpose)
    let address = try options.settings(data).address
    Terminal.write((address.isEmpty ? "" : address) + "/invitation/\(secret)\n")
  }
}

/// `avow desk roles`
struct DeskRolesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles",
    abstract: "Set the roles of an account.",
    discussion: """
      Those that are not named are taken away. The last administrator stays one.

      EXAMPLES:
        avow desk roles ada administrator editor
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The name of the account.") var name: String
  @Argument(help: "The roles: reader, coder, contributor, editor, moderator, administrator.")
  var roles: [String]

  func run() async throws {
    let desk = try options.open(data)
    guard let account = try desk.store.accounts().first(where: { $0.name == name }) else {
      throw ValidationError("There is no account “\(name)”.")
    }
    let given = try DeskRoles.read(roles)
    try desk.store.setRoles(
      given, of: account.id,
      Act(
        "set roles", of: "account \(account.id)", by: nil, at: desk.now,
        detail: given.map(\.rawValue).sorted().joined(separator: " ")))
    Terminal.write("\(name): \(given.map(\.words).sorted().joined(separator: ", "))\n")
  }
}

/// Roles as they are typed.
enum DeskRoles {
  static func read(_ words: [String]) throws -> Set<Role> {
    Set(
      try words.map { word in
        guard let role = Role(rawValue: word) else {
          let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("There is no role “\(word)”. There are: \(known).")
        }
        return role
      })
  }
}
