import ArgumentParser
import AvowOperations
import AvowSite
import AvowStore
import Foundation

/// Where the key of the desk is, which every command of the desk takes beside the data folder.
struct DeskOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The key file of the desk; desk.key in the data folder unless named.", valueName: "file"),
    completion: .file())
  var key: String?

  func keyFile(_ data: DataOption) -> URL {
    key.map { URL(filePath: $0) } ?? data.url.appending(path: "desk.key")
  }

  /// The settings in the data folder, or the defaults.
  func settings(_ data: DataOption) throws -> DeskSettings {
    try DeskSettings(data.url.appending(path: "desk.settings"))
  }

  /// The desk in the data folder.
  ///
  /// - Parameter makingIt: makes desk and key where there are none; else their absence is refused.
  func open(_ data: DataOption, makingIt: Bool = false) throws -> Desk {
    let file = DeskStore.file(in: data.url)
    let isThere = FileManager.default.fileExists(atPath: file.path)
    guard isThere || makingIt else {
      throw ValidationError("There is no desk in \(data.folder). Set one up with: avow desk init <name>")
    }
    let vault = try KeyFile(keyFile(data), makingIt: makingIt && !isThere)
    let settings = try settings(data)
    return Desk(
      store: try DeskStore(folder: data.url, vault: vault), passwords: try PasswordHasher(),
      post: try settings.postOffice(), viruses: settings.viruses,
      caller: CurlWebhook(allowsLocal: settings.callsLocalWebhooks))
  }

  /// Serves the desk as its settings say until the process is asked to stop.
  ///
  /// - Parameters:
  ///   - host, port: instead of those of the settings.
  func serve(_ data: DataOption, host: String? = nil, port: Int? = nil) async throws {
    let settings = try settings(data)
    let door = DeskDoor(
      hosts: settings.hosts, isSecure: settings.isSecure, isBehindProxy: settings.isBehindProxy,
      idle: settings.idle * 60, longest: settings.longest * 3600,
      needsSecondFactor: settings.needsSecondFactor, takesFromOutside: settings.takesFromOutside,
      onion: settings.onionName, site: settings.site)
    let (desk, record) = try (open(data), data.open())
    try Publish(desk, into: record).run(settings: settings.forThePublic)
    for line in try await TakeBackCutOff(desk, record: record).run() { Terminal.tell(line) }
    let site = try DeskSite(desk, record: record, door: door)
    // What is due is published, and letters and calls go out, beside the serving.
    let chores = Task {
      await DeskChores(desk, record: record, door: door, siteAddress: settings.site).run(every: 60) {
        Terminal.tell($0)
      }
    }
    defer { chores.cancel() }
    let (host, port) = (host ?? settings.host, port ?? settings.port)
    try await site.run(host: host, port: port) { port in
      Terminal.write("The desk is at \(ServeCommand.address(host, port)) (Ctrl-C stops it)\n")
    }
  }
}
