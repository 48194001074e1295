import Foundation
import Testing

/// Cohesion, neighbours, blocs, the whip sheet and movement, as programs call them; the numbers are reckoned by hand.
@Suite("Groups and expectations on the command line")
struct GroupCommandTests {
  @Test("avow cohesion --states A,B,C --csv has its columns, one row a year, undivided roll calls left out")
  func cohesion() throws {
    let outcome = try Avow.run(
      data: #require(MadeUpVotes.record), "cohesion", "--states", "XAA,Brevonia,XAC", "--draws", "0", "--csv")
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(
      outcome.out == """
        year,members,roll_calls,resolutions,ai,ai_low,ai_high,rice,rice_low,rice_high,eijk,eijk_low,eijk_high,lijphart,lijphart_low,lijphart_high,pairs,unanimity,unanimity_low,unanimity_high
        1980,3,2,2,0.750000,,,1.000000,,,0.833333,,,0.833333,,,6,0.500000,,
        1981,2,1,1,1.000000,,,1.000000,,,1.000000,,,1.000000,,,1,1.000000,,
        2005,3,1,1,0.000000,,,0.000000,,,0.000000,,,0.333333,,,3,0.000000,,

        """)
  }

  @Test("over all roll calls the undivided ones count too, and a selection narrows them")
  func selection() throws {
    let data = try #require(MadeUpVotes.record)
    let all = try Avow.run(
      data: data, "cohesion", "--states", "XAA,XAB", "--over", "all", "--by", "all", "--draws", "0", "--csv")
    #expect(all.lines.last?.hasPrefix("all,2,6,6,") == true, "\(all.out)")
    let narrow = try Avow.run(
      data: data, "cohesion", "--states", "XAA,XAB", "--from", "1981", "--to", "1981-12", "--csv")
    #expect(narrow.lines.count == 2 && narrow.lines[1].hasPrefix("1981,2,1,1,"))
  }

  @Test("the same seed gives the same bytes")
  func seed() throws {
    let data = try #require(MadeUpVotes.record)
    let runs = try [7, 7, 8].map {
      try Avow.run(
        data: data, "cohesion", "--states", "XAA,XAB,XAC,XAD", "--by", "all", "--seed", "\($0)", "--csv"
      ).out
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].contains(",6,") == runs[2].contains(",6,"))
  }

  @Test("avow neighbours puts all states in the order of Lijphart's index")
  func neighbours() throws {
    let outcome = try Avow.run(
      data: #require(MadeUpVotes.record), "neighbours", "XAA", "--least", "1", "--csv")
    #expect(outcome.code == 0, "\(outcome.err)")
    let rows = outcome.lines.dropFirst().map { $0.split(separator: ",") }
    #expect(rows.map { $0[0] } == ["XAB", "XAC", "XAE", "XAD"])
    #expect(rows.map { $0[1] } == ["6", "5", "6", "5"])
    #expect(rows.map { $0[5] } == ["0.833333", "0.800000", "0.583333", "0.500000"])
    #expect(rows.map { $0[8] } == ["0.166667", "0.000000", "0.333333", "0.400000"])
  }

  @Test("avow agreement with a selection and more measures")
  func agreement() throws {
    let outcome = try Avow.run(
      data: #require(MadeUpVotes.record), "agreement", "XAA", "XAD", "--from", "1980", "--to", "1980",
      "--csv",
      "--measures")
    #expect(
      outcome.out == """
        year,shared_votes,exact,lijphart,opposed,coincidence,s
        1980,3,0.333333,0.500000,0.333333,0.500000,0.000000

        """)
  }

  @Test("avow movement lists dated evidence and says what the record is silent of")
  func movement() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "movement", "RWA", "--csv")
    #expect(outcome.code == 0)
    #expect(outcome.lines.first == "date,kind,what,evidence,shift,status")
    #expect(outcome.err.contains("avow estimate positions"))
  }

  @Test(
    "what cannot be told is refused in a sentence",
    arguments: [
      (["whip"], "roll calls of the kind"), (["blocs"], "Blocs need at least 10"),
      (["cohesion", "no-such-group"], "Groups of the record: "), (["cohesion"], "Name a group"),
      (["cohesion", "--states", "XAA"], "at least two states"),
      (["cohesion", "eu", "--issue", "weather"], "Known: "),
      (["scale", "wordfish"], "holds no words"),
      (["scale", "keyness", "--group", "no-such-group"], "holds no words"),
    ])
  func refused(arguments: [String], words: String) throws {
    let outcome = try Avow.run(["--data", #require(MadeUpVotes.record).path] + arguments)
    #expect(outcome.code == 1)
    #expect(outcome.err.contains(words), "\(outcome.err)")
  }

  @Test(
    "a command line that is wrong ends with 64",
    arguments: [
      ["cohesion", "eu", "--states", "XAA,XAB"], ["cohesion", "eu", "--from", "soon"],
      ["cohesion", "eu", "--from", "2010", "--to", "2009"], ["neighbours", "XAA", "--least", "0"],
      ["blocs", "--number", "1"], ["whip", "--csv", "--json"], ["agreement", "XAA", "XAB", "--measures"],
      ["scale", "wordfish", "--dfm", "x.csv"], ["scale", "wordscores", "--reference", "A=1"],
      ["scale", "wordscores", "--reference", "A=one", "--reference", "B=1"], ["scale", "keyness"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Avow.run(["--data", #require(MadeUpVotes.record).path] + arguments)
    #expect(outcome.code == 64, "\(outcome.err)")
    #expect(outcome.out.isEmpty)
  }

  @Test("avow scale wordscores scores texts of three tables, and keyness tells them apart")
  func texts() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["n.csv", "f.csv", "d.csv"].map { folder.appending(path: $0) }
    try Data("doc,feat,n\n1,1,3\n1,2,1\n2,1,1\n2,2,3\n3,1,2\n3,2,2\n3,3,5\n".utf8).write(to: files[0])
    try Data("feat,feature\n1,harbour\n2,mountain\n3,rain\n".utf8).write(to: files[1])
    try Data("doc\ncoast\nhills\nboth\n".utf8).write(to: files[2])
    let tables = ["--dfm", files[0].path, "--features", files[1].path, "--docs", files[2].path]
    let scores = try Avow.run(
      ["scale", "wordscores"] + tables + ["--reference", "coast=1", "--reference", "hills=-1", "--csv"])
    #expect(scores.code == 0, "\(scores.err)")
    // harbour scores (.75 − .25)/1 = .5, mountain −.5; coast (3·.5 − .5)/4 = .25.
    #expect(
      scores.out == """
        doc,fit,se
        coast,0.250000000,0.216506351
        hills,-0.250000000,0.216506351
        both,0.000000000,0.250000000

        """)
    let key = try Avow.run(["scale", "keyness"] + tables + ["--target", "both", "--csv"])
    #expect(key.lines.first == "feature,chi2,g2,p,n_target,n_reference")
    #expect(key.lines.dropFirst().first?.hasPrefix("rain,") == true)
    let unknown = try Avow.run(["scale", "keyness"] + tables + ["--target", "valley"])
    #expect(unknown.code == 1 && unknown.err.contains("No text is called “valley”"))
  }
}
