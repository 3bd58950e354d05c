use csv_diff::{csv::Csv, csv_diff::CsvByteDiffLocal, diff_row::DiffByteRecord};
use std::{env, fs::File};
fn main() {
    let paths: Vec<String> = env::args().skip(1).collect();
    let open = |path: &str| Csv::with_reader_seek(File::open(path).unwrap());
    let diff = CsvByteDiffLocal::new().unwrap().diff(open(&paths[0]), open(&paths[1])).unwrap();
    let (mut added, mut removed, mut changed) = (0, 0, 0);
    for row in diff.as_slice() {
        match row {
            DiffByteRecord::Add(_) => added += 1,
            DiffByteRecord::Delete(_) => removed += 1,
            DiffByteRecord::Modify { .. } => changed += 1,
        }
    }
    println!("{} {} {}", added, removed, changed);
}
