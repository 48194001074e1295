import Foundation
import Testing

@Suite("Counts and summaries at the command line")
struct DebateCommandTests {
  @Test("avow figures DEBATE --json gives every rule, places in series, and published figures beside them")
  func figures() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "figures", "GA75-DEBATE-2021", "--json")
    #expect(outcome.code == 0, "\(outcome.err)")
    let answer = try outcome.json()
    let figures = try #require(answer["figures"] as? [[String: Any]])
    let speaking = try #require(
      figures.first { ($0["rule"] as? [String: Any])?["id"] as? String == "states-speaking" })
    #expect(speaking["least"] is NSNull && speaking["text"] as? String == "not counted")
    let published = try #require(answer["published"] as? [[String: Any]])
    let fourth = try #require(
      published.first {
        ($0["figure"] as? [String: Any])?["measure"] as? String == "times-formally-considered"
      })
    #expect(fourth["reproducedBy"] as? [String] == ["ordinal-of-debate"])
  }

  @Test("one rule opens into its list")
  func oneRule() throws {
    let outcome = try Avow.run(
      data: #require(MadeUpVotes.record), "figures", "IID-2017", "--rule", "ordinal-of-every-dialogue")
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(outcome.out.contains(": 9") && outcome.out.contains("GA63-DEBATE-2009/2009-07-23-informal"))
  }

  @Test("a summary comes as Markdown, HTML or JSON, and without the words of a debate it says so")
  func summary() throws {
    let data = try #require(MadeUpVotes.record)
    let markdown = try Avow.run(data: data, "summary", "GA72-DEBATE-2018", "--site", "https://example.org/")
    #expect(markdown.code == 0 && markdown.out.hasPrefix("# General Assembly debate"))
    #expect(markdown.out.contains("0 of 3 meetings are in the record."))
    #expect(markdown.out.contains("](https://example.org/debates/GA72-DEBATE-2018/figures#states-speaking)"))
    #expect(
      try Avow.run(data: data, "summary", "GA72-DEBATE-2018", "--html").out.hasPrefix("<!doctype html>"))
    #expect(try Avow.run(data: data, "summary", "GA72-DEBATE-2018", "--json").json()["sections"] is [Any])
  }

  @Test("what cannot be answered is refused with what to do")
  func refusals() throws {
    let data = try #require(MadeUpVotes.record)
    let unknown = try Avow.run(data: data, "figures", "no-such-debate")
    #expect(unknown.code == 1 && unknown.err.contains("no-such-debate"))
    let rule = try Avow.run(data: data, "figures", "IID-2017", "--rule", "otters")
    #expect(rule.code == 1 && rule.err.contains("on-behalf-of-named"))
    let empty = try Avow.run(
      data: data, "figures", "GA72-DEBATE-2018", "--rule", "speakers", "--against", "statements")
    #expect(empty.code == 1 && empty.err.contains("avow import"))
    #expect(try Avow.run(data: data, "figures", "IID-2017", "--against", "speakers").code == 64)
    #expect(try Avow.run(data: data, "summary", "IID-2017", "--html", "--json").code == 64)
  }

  @Test("civil society's room tells what is published and what is not held")
  func civilSociety() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "civil-society", "--json")
    let years = try #require(try outcome.json()["years"] as? [[String: Any]])
    #expect(years.count == 16 && years.allSatisfy { $0["isHeld"] as? Bool == false })
    #expect(years.filter { ($0["published"] as? [Any])?.isEmpty == false }.count == 8)
  }
}
