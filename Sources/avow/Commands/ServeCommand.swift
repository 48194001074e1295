import ArgumentParser
import AvowOperations
import AvowSite
import AvowStore
import Foundation

/// `avow serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the record as a site.",
    discussion: """
      On this machine only, unless another host is named. The site reads and never writes; what is imported or \
      corrected meanwhile appears at once. Ctrl-C stops it after the requests under way.

      EXAMPLES:
        avow serve
        avow serve --port 9000
        avow serve --host 0.0.0.0       for others on the network too
        avow serve --desk               and the desk, at its own address
      """)

  @OptionGroup var data: DataOption

  @Option(help: "The address to listen at.") var host = "127.0.0.1"
  @Option(help: "The port; 0 takes a free one.") var port = 8080
  @Flag(help: "Serve the desk too, in the same process, where its settings say.") var desk = false
  @OptionGroup var deskOptions: DeskOption

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port takes 0 to 65535.") }
  }

  func run() async throws {
    // A reader that goes away must not end the server.
    signal(SIGPIPE, SIG_IGN)
    ServingMemory.keepFewAreas()
    let site = try Site(store: data.open())
    try await withThrowingTaskGroup(of: Void.self) { [self] group in
      if desk { group.addTask { try await deskOptions.serve(data) } }
      group.addTask {
        try await site.run(host: host, port: port) { port in
          Terminal.write("Avow is at \(ServeCommand.address(host, port)) (Ctrl-C stops it)\n")
        }
      }
      // When one of them ends, by a signal or because it could not start, so does the other.
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// The address for a browser; an IPv6 host stands in brackets, and “all hosts” is this machine.
  static func address(_ host: String, _ port: Int) -> String {
    let name = ["0.0.0.0", "::"].contains(host) ? "127.0.0.1" : host
    return "http://" + (name.contains(":") ? "[\(name)]" : name) + ":\(port)/"
  }
}
