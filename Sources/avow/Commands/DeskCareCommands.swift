import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow desk check`
struct DeskCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the desk: its file, its audit log, what is sealed.",
    discussion: """
      Note the last entry that it prints somewhere else now and then: a log written anew would not end there.

      EXAMPLES:
        avow desk check
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  func run() async throws {
    let desk = try options.open(data)
    let (problems, entries) = try CheckDesk.run(desk, data.open())
    for problem in problems {
      Terminal.write("\(problem.kind) at \(problem.place): \(problem.meaning)\n")
    }
    guard problems.isEmpty else { throw ExitCode(1) }
    if let missing = CleanFile().missing { Terminal.write(missing + "\n") }
    let last = try desk.store.audit(atMost: 1).first
    Terminal.write(
      "The desk is in order: \(entries) entries in the audit log, the last is \(last?.digest.prefix(16) ?? "none").\n"
    )
  }
}

/// `avow desk settings`
struct DeskSettingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Check the settings, or print them all explained.",
    discussion: """
      The settings are lines name = value in desk.settings in the data folder; each has a default.

      EXAMPLES:
        avow desk settings > avow-data/desk.settings
        avow desk settings --check
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Flag(help: "Say whether the file can be used.") var check = false

  func run() async throws {
    guard check else { return Terminal.write(DeskSettings.sample) }
    let settings = try options.settings(data)
    Terminal.write(
      "The settings can be used. People reach the desk at \(settings.address.isEmpty ? "this machine" : settings.address); it "
        + "listens at \(settings.host), port \(settings.port).\n")
  }
}

/// `avow desk backup`
struct DeskBackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy desk and record into a new folder, while they are in use.",
    discussion: """
      The key file is not copied: keep it where the backup is not.

      EXAMPLES:
        avow desk backup /backup/2026-11-28
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The folder to make.", completion: .directory) var folder: String

  func run() async throws {
    let manifest = try BackUp.run(
      options.open(data), data.open(), to: URL(filePath: folder, directoryHint: .isDirectory))
    Terminal.write("Backed up \(manifest.files.keys.sorted().joined(separator: " and ")) into \(folder).\n")
  }
}

/// `avow desk restore`
struct DeskRestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup into the data folder.",
    discussion: """
      Stop the servers first. Nothing is changed unless the backup is whole and opens with the key.

      EXAMPLES:
        avow desk restore /backup/2026-11-28
        avow desk restore /backup/2026-11-28 --replace
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Argument(help: "The folder of the backup.", completion: .directory) var folder: String
  @Flag(help: "Move aside what the data folder holds.") var replace = false

  func run() async throws {
    let vault = try KeyFile(options.keyFile(data))
    try Restore.run(
      URL(filePath: folder, directoryHint: .isDirectory), to: data.url, vault: vault, replacing: replace)
    Terminal.write("Restored \(folder) into \(data.folder). Run avow desk check, then start the servers.\n")
  }
}

/// `avow desk rotate-key`
struct DeskRotateKeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate-key",
    abstract: "Seal the desk under a new key.",
    discussion: """
      Stop the server first. The old key stays beside the new one, for the backups that were made with it.

      EXAMPLES:
        avow desk rotate-key
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  func run() async throws {
    let (values, old) = try RotateKey.run(options.open(data), file: options.keyFile(data))
    Terminal.write("\(values) values are sealed under a new key. The old one is \(old.lastPathComponent).\n")
  }
}
