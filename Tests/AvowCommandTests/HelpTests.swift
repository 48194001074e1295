import GoldenFiles
import Testing

@testable import avow

@Suite("Help that teaches")
struct HelpTests {
  @Test("the help of every command is as kept in the golden files", arguments: CommandHelp.names)
  func golden(name: String) throws {
    let text = try #require(CommandHelp.text(of: name))
    try expectGolden(text + "\n", "help/\(name.isEmpty ? "avow" : name).txt")
  }

  @Test("every command shows an example and takes the data folder", arguments: CommandHelp.names)
  func teaches(name: String) throws {
    let text = try #require(CommandHelp.text(of: name))
    #expect(text.contains("EXAMPLE"))
    #expect(text.contains("--data <dir>"))
    #expect(text.split(separator: "\n").filter { !$0.hasPrefix("USAGE") }.allSatisfy { $0.count <= 80 })
  }

  @Test("the exit codes are told in the help")
  func exitCodes() throws {
    let text = try #require(CommandHelp.text(of: ""))
    for code in ["  0   ", "  1   ", "  64  "] { #expect(text.contains(code)) }
  }

  @Test("the commands keep the names under which programs call them")
  func names() {
    #expect(
      CommandHelp.names == [
        "", "import", "fetch", "brief", "show", "search", "rollcalls", "agreement", "cohesion",
        "neighbours", "blocs", "estimate", "positions", "polarization", "movement", "whip", "scale",
        "study", "runs", "compare", "figures", "summary", "civil-society", "tag", "themes", "coding", "joint",
        "recommendations", "lenses", "commitments", "vetoes", "agenda", "reports", "events", "panel", "risk",
        "scorecard", "report", "update", "reconcile", "signals", "situation", "assess", "alert", "measure",
        "accountability", "check", "correct",
        "export", "serve", "desk",
      ])
    #expect(CommandHelp.text(of: "no-such-command") == nil)
  }

  @Test("each shell gets its completion script", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let outcome = try Avow.run(["--generate-completion-script", shell])
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("agreement") && outcome.out.contains("rollcalls"))
  }
}
