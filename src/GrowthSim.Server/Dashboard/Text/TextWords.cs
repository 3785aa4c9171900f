using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.Text;

/// <summary>The words of the page of a model's text, in both languages.</summary>
internal static class TextWords
{
    public static readonly LocalizedText Title = new("Model: {0}", "Mô hình: {0}");
    public static readonly LocalizedText Summary = new(
        "{0} targets, {1} assumptions, {2} years from {3} to {4}; revision {5}.",
        "{0} mục tiêu, {1} giả định, {2} năm từ {3} đến {4}; bản {5}.");

    public static readonly LocalizedText Assumptions = new("Assumptions and their sources", "Các giả định và nguồn");
    public static readonly LocalizedText Filter = new("Show", "Hiển thị");
    public static readonly LocalizedText Name = new("Assumption", "Giả định");
    public static readonly LocalizedText Equation = new("Equation", "Phương trình");
    public static readonly LocalizedText Confidence = new("Confidence", "Độ tin cậy");
    public static readonly LocalizedText Source = new("Source and note", "Nguồn và ghi chú");
    public static readonly LocalizedText Yaml = new("The model as its authors wrote it", "Mô hình như tác giả đã viết");
    public static readonly LocalizedText Revisions = new("Revisions on record", "Các bản đã lưu");
    public static readonly LocalizedText WhatChanged = new("what changed", "có gì thay đổi");
    public static readonly LocalizedText Edit = new("Edit the text", "Sửa văn bản");
    public static readonly LocalizedText EditNote = new("Errors are shown as you write. Saving puts a new revision on record; runs of earlier revisions stay.", "Lỗi hiện ra khi đang viết. Lưu sẽ ghi một bản mới; các lần chạy của bản cũ vẫn còn.");
    public static readonly LocalizedText Save = new("Save as a new revision", "Lưu thành bản mới");
    public static readonly LocalizedText Check = new("Check", "Kiểm tra");
    public static readonly LocalizedText Leave = new("Leave without saving", "Thoát, không lưu");
    public static readonly LocalizedText Saved = new("Revision {0} is on record.", "Đã ghi bản {0}.");
    public static readonly LocalizedText ChangedMeanwhile = new("Somebody else has put revision {0} on record meanwhile. Look at what changed; to save again takes its place.", "Trong lúc đó người khác đã ghi bản {0}. Hãy xem có gì thay đổi; lưu lần nữa sẽ thay bản đó.");
    public static readonly LocalizedText ErrorCount = new("{0} to mend before it can be saved:", "Cần sửa {0} chỗ trước khi lưu:");
    public static readonly LocalizedText NoErrors = new("The text has no errors.", "Văn bản không có lỗi.");
    public static readonly LocalizedText AtLine = new("Line {0}", "Dòng {0}");
    public static readonly LocalizedText Changes = new("What changed between revisions", "Thay đổi giữa các bản");
    public static readonly LocalizedText Earlier = new("Earlier", "Bản trước");
    public static readonly LocalizedText Later = new("Later", "Bản sau");
    public static readonly LocalizedText Change = new("Change", "Thay đổi");
    public static readonly LocalizedText LineHead = new("Line", "Dòng");
    public static readonly LocalizedText Counted = new("New lines: {0}; lines taken out: {1}.", "Dòng mới: {0}; dòng bị bỏ: {1}.");
    public static readonly LocalizedText Same = new("The texts are the same.", "Hai văn bản giống nhau.");
    public static readonly LocalizedText Show = new("Show", "Xem");
    public static readonly LocalizedText BackToText = new("To the text", "Về văn bản");
    public static readonly LocalizedText Sectors = new("Sectors", "Các ngành");
    public static readonly LocalizedText Indicators = new("Indicators", "Các chỉ số");
    public static readonly LocalizedText Parameters = new("Parameters", "Tham số");
    public static readonly LocalizedText Levers = new("Levers", "Đòn bẩy");
    public static readonly LocalizedText Drivers = new("Drivers", "Bối cảnh");
    public static readonly LocalizedText Constants = new("Constants of sectors", "Hằng số của ngành");
    public static readonly LocalizedText Milestones = new("Milestones", "Mốc thời gian");
    public static readonly LocalizedText Equations = new("Equations", "Phương trình");

    private static readonly Dictionary<string, LocalizedText> Levels = new()
    {
        ["H"] = new("official statistic or primary text", "thống kê chính thức hoặc văn bản gốc"),
        ["M"] = new("credible press, one source", "báo chí đáng tin, một nguồn"),
        ["L"] = new("weak or partly inferred", "yếu hoặc suy luận một phần"),
        ["D"] = new("derived from found figures", "suy ra từ số liệu có nguồn"),
        ["B"] = new("background knowledge", "hiểu biết chung"),
        ["A"] = new("assumption, open to correction", "giả định, có thể sửa"),
    };

    public static LocalizedText Of(VariableKind kind) => kind switch
    {
        VariableKind.Parameter => Parameters,
        VariableKind.Lever => Levers,
        VariableKind.Driver => Drivers,
        VariableKind.SectorConstant => Constants,
        VariableKind.Milestone => Milestones,
        _ => Equations,
    };

    /// <summary>Returns the confidence that a note begins with, such as <c>[A]</c>, and the rest of the note.</summary>
    public static (LocalizedText? Confidence, string Note) Read(LocalizedText? text, string language) =>
        text?.In(language) is { Length: >= 3 } note && note[0] == '[' && note[2] == ']' && Levels.TryGetValue(note[1..2], out LocalizedText? level) ? (level, note[3..].Trim()) : (null, text?.In(language) ?? "");
}
