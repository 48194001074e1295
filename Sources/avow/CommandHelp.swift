import ArgumentParser

/// The help texts of all commands as this build prints them, for the reference pages and the tests.
enum CommandHelp {
  /// The names of the commands in the order of the help, `avow` itself first as an empty name.
  static var names: [String] {
    [""] + AvowCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// The help of a command by its name, wrapped at a number of columns; nil when there is no such command.
  static func text(of name: String, columns: Int = 80) -> String? {
    if name.isEmpty { return AvowCommand.helpMessage(columns: columns) }
    return AvowCommand.configuration.subcommands.first { $0.configuration.commandName == name }
      .map { AvowCommand.helpMessage(for: $0, columns: columns) }
  }
}
